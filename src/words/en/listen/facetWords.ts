/** What connections are compared in. */
export const facetWords = {
  driver: 'Driver',
  platform: 'Platform',
  os: 'OS',
  app: 'Application',
  key: 'Key ID',
  token: 'Session token',
  region: 'Region',
} as const;
