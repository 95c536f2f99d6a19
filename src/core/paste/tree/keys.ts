import type { SetField } from '../reading';

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

/** Names that may be repeated on screen: of AWS's answers, of Kubernetes and of Docker Compose. */
const names = `
  AccessKeyId SecretAccessKey SecretKey SessionToken Token Expiration Arn RoleArn Credentials AccessKey
  AssumedRoleUser AssumedRoleId Version PackedPolicySize SubjectFromWebIdentityToken Provider Audience
  SourceIdentity RequestId ResponseMetadata Code Type LastUpdated AccountId UserId Account UserName Status
  CreateDate FederatedUser FederatedUserId IdentityId roleCredentials
  apiVersion kind metadata spec data stringData immutable name namespace labels annotations type
  services image ports volumes networks command environment env envFrom valueFrom depends_on
`;

const known = new Set(names.toLowerCase().trim().split(/\s+/));

/** @returns the name, if it is one of its format's own; undefined for one that could be a value out of place */
export function knownName(key: string): string | undefined {
  return known.has(key.toLowerCase()) ? key : undefined;
}
