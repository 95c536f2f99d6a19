/** Said wherever credentials stand in a connection string (specification change of 2025-09-30, DRIVERS-3131). */
export const credentialsInside =
  'Credentials in a connection string are an error by the drivers’ specification since October 2025: Node.js 7 refuses them, and most other drivers take them still.';
