import type { SetField } from './reading';

/**
 * The names under which AWS's JSON has credentials, in lower case: STS and `credential_process` (`AccessKeyId`), SSO
 * (`accessKeyId`), ECS and instance metadata (`Token` for the session token), Cognito (`SecretKey`).
 */
export const jsonFields: ReadonlyMap<string, SetField> = new Map<string, SetField>([
  ['accesskeyid', 'accessKeyId'],
  ['secretaccesskey', 'secretAccessKey'],
  ['secretkey', 'secretAccessKey'],
  ['sessiontoken', 'sessionToken'],
  ['token', 'sessionToken'],
  ['expiration', 'expiration'],
]);

/** Names that may be repeated on screen. */
const names = `
  AccessKeyId SecretAccessKey SecretKey SessionToken Token Expiration Arn RoleArn
  AssumedRoleId Version PackedPolicySize SubjectFromWebIdentityToken Provider Audience SourceIdentity RequestId
  Code Type LastUpdated AccountId UserId Account UserName Status
  CreateDate FederatedUserId
`;

const byKey = new Map(
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);

/** @returns AWS's spelling; a neutral word for a name that is not AWS's, which could be a value out of place */
export function jsonName(key: string): string {
  return byKey.get(key.toLowerCase()) ?? 'A property';
}
