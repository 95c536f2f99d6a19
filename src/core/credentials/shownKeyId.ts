import type { AwsCredentials } from './awsCredentials';
import { isIdInItsPlace } from './credentialKind';
import { looksLikeToken } from './looks';

/** What stands for an ID that is none. */
export const maskedKeyId = '••••';

/** The access key ID as it may be shown and logged: where the secret or the session token stands in its place, masked. */
export function shownKeyId(credentials: Pick<AwsCredentials, 'accessKeyId' | 'secretAccessKey'>): string {
  const { accessKeyId } = credentials;
  return isIdInItsPlace(credentials) && !looksLikeToken(accessKeyId.trim()) ? accessKeyId : maskedKeyId;
}
