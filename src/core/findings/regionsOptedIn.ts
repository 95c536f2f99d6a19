/**
 * Regions that an account must turn on (AWS Account Management, "Regions"). A token that the global STS endpoint issued
 * is not valid there, as long as the account's tokens are of version 1 (STS, SetSecurityTokenServicePreferences).
 */
export const regionsOptedIn: ReadonlySet<string> = new Set([
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-south-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-west-1',
  'eu-central-2',
  'eu-south-1',
  'eu-south-2',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
]);
