import { Fault } from '../fault/fault';
import type { AwsCredentials, CredentialField } from './awsCredentials';
import { looksLikeKeyId, looksLikeSecret } from './looks';
import type { Secret } from './secret';

/**
 * The two kinds that sign. An access key ID says which by its first four characters (IAM User Guide, "Understanding
 * unique ID prefixes"): `AKIA` belongs to an IAM user and lasts until it is deleted, `ASIA` comes from STS with a
 * session token and ends.
 */
export type CredentialKind = 'long-term' | 'temporary' | 'unknown';

export function credentialKind(accessKeyId: string): CredentialKind {
  if (accessKeyId.startsWith('AKIA')) return 'long-term';
  if (accessKeyId.startsWith('ASIA')) return 'temporary';
  return 'unknown';
}

/** The three fields as a person filled them; an empty text counts as missing. */
export interface CredentialParts {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken: Secret | undefined;
}

/**
 * Makes credentials that can sign: an access key ID and a secret access key, or these with a session token. The
 * specification permits no other shape (auth.md, MONGODB-AWS).
 * @throws Fault `credentials-incomplete` naming what is missing
 */
export function completeCredentials(parts: CredentialParts): AwsCredentials {
  const { accessKeyId, secretAccessKey, sessionToken } = parts;
  const missing: CredentialField[] = [];
  if (accessKeyId === '') missing.push('accessKeyId');
  if (secretAccessKey.length === 0) missing.push('secretAccessKey');
  if (missing.length > 0) throw new Fault('credentials-incomplete', { missing });
  return sessionToken === undefined || sessionToken.length === 0
    ? { accessKeyId, secretAccessKey }
    : { accessKeyId, secretAccessKey, sessionToken };
}

/**
 * An access key ID is sent, a secret access key never is: credentials whose ID holds the secret must not come near a
 * server.
 * @throws Fault `credentials-swapped`
 */
export function requireIdInItsPlace(credentials: AwsCredentials): void {
  if (!isIdInItsPlace(credentials)) throw new Fault('credentials-swapped', {});
}

/** Whether the ID is not the secret, by its looks or its text. */
export function isIdInItsPlace({
  accessKeyId,
  secretAccessKey,
}: Pick<AwsCredentials, 'accessKeyId' | 'secretAccessKey'>): boolean {
  const [id, secret] = [accessKeyId.trim(), secretAccessKey.reveal().trim()];
  const isSwapped = looksLikeKeyId(secret) && !looksLikeKeyId(id);
  return !looksLikeSecret(id) && !isSwapped && (id !== secret || looksLikeKeyId(id));
}
