import type { MissingPackage } from '../../findings/seen';
import type { PieceFacts } from '../piece';
import { driverIn } from '../drivers/driverIn';
import type { DriverName } from '../../drivers/roster';

const packages: readonly (readonly [MissingPackage, DriverName | undefined, RegExp])[] = [
  [
    '@aws-sdk/credential-providers',
    'node',
    /(?:Optional module|Cannot find (?:module|package)|Can't resolve) [`'"]?@aws-sdk\/credential-providers\b/,
  ],
  ['aws4', 'node', /(?:Optional module|Cannot find (?:module|package)|Can't resolve) [`'"]?aws4\b/],
  [
    'pymongo-auth-aws',
    'python',
    /MONGODB-AWS authentication requires pymongo-auth-aws|No module named ['"]?pymongo_auth_aws|pymongo\[aws\]/,
  ],
  ['MongoDB.Driver.Authentication.AWS', 'dotnet', /Unable to create an authenticator\b/],
  ['aws-auth', 'rust', /\baws-auth\b.{0,64}\bfeature\b|\bfeature\b.{0,64}\baws-auth\b/],
  ['ENABLE_MONGODB_AWS_AUTH', 'c', /ENABLE_MONGODB_AWS_AUTH|\bAWS auth not supported\b/],
  ['other', undefined, /Optional module [`'"]?[@\w/.-]{1,64}[`'"]? not found/],
];

/** A part that a driver needs for this mechanism and that is not installed; null for a line that tells of none. */
export function missingPackageIn(text: string): PieceFacts['missing-package'] | null {
  const row = packages.find(([, , pattern]) => pattern.test(text));
  if (!row) return null;
  const driver = row[1] ?? driverIn(text);
  return { missing: row[0], ...(driver === undefined ? {} : { driver }) };
}

/** That no source gave credentials, and whose words these are. */
const noCredentials: readonly (readonly [DriverName | undefined, RegExp])[] = [
  ['node', /Could not load credentials from any providers|CredentialsProviderError/],
  ['python', /temporary MONGODB-AWS credentials could not be obtained|Unable to locate credentials/],
  ['ruby', /Could not locate AWS credentials/],
  [
    'go',
    /NoCredentialProviders|no valid providers in chain|failed to refresh cached credentials|no EC2 IMDS role found/,
  ],
  ['rust', /failed to get creds|CredentialsNotLoaded/],
  ['java', /Unable to obtain AWS credential|Unable to load (?:AWS )?credentials from any/],
  ['dotnet', /Unable to get IAM security credentials/],
  ['c', /unable to retrieve role_name from EC2 metadata/],
  [undefined, /failed to contact (?:EC2|ECS) link local server/],
];

/** That no source gave credentials; null for a line that does not say so. */
export function noCredentialsIn(text: string): PieceFacts['no-credentials'] | null {
  const row = noCredentials.find(([, pattern]) => pattern.test(text));
  if (!row) return null;
  const driver = driverIn(text) ?? row[0];
  return driver === undefined ? {} : { driver };
}
