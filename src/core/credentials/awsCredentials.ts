import type { Secret } from './secret';

/**
 * What signs: the specification allows two shapes only, `{ accessKeyId, secretAccessKey }` (long-term) and the same
 * with `sessionToken` (temporary). Texts are verbatim: nothing is trimmed or unquoted on the way in.
 */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: Secret;
  readonly sessionToken?: Secret;
  /** When temporary credentials end, epoch milliseconds, where the source said so. */
  readonly expiration?: number;
}

export type CredentialField = 'accessKeyId' | 'secretAccessKey' | 'sessionToken';

/** The specification's names for the fields, as a person reads them on screen. */
export const credentialFieldNames = {
  accessKeyId: 'Access key ID',
  secretAccessKey: 'Secret access key',
  sessionToken: 'Session token',
} as const satisfies Record<CredentialField, string>;
