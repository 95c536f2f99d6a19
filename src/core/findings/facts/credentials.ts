import type { CredentialField } from '../../credentials/awsCredentials';
import type { Blemish } from '../../credentials/blemishes';
import type { UniqueIdPrefix } from '../../credentials/keyPrefixes';

type None = Record<never, never>;

/** Of credentials by their texts; `at` says which value. `sent`: it stood in a request, so it is no longer being typed. */
export interface CredentialFacts {
  /** Something stands for a value. `quote`: the text, of an access key ID that was sent. */
  placeholder: { readonly by: 'program' | 'template'; readonly quote?: string };
  /** Access key ID and secret access key are in each other's place. */
  'fields-swapped': { readonly holds: CredentialField };
  'other-value': { readonly holds: CredentialField | 'web-identity-token' };
  blemish: { readonly blemish: Blemish };
  'outside-alphabet': None;
  'key-id-in-base64': None;
  'key-id-of-example': None;
  'key-id-is-unique-id': { readonly prefix: UniqueIdPrefix };
  'key-id-small-letters': None;
  'key-id-prefix': None;
  'key-id-length': { readonly found: number; readonly wanted: number };
  'key-id-characters': None;
  /** A digit that AWS does not use. */
  'key-id-digit': None;
  'secret-in-base64': None;
  'secret-colon': None;
  'secret-length': { readonly found: number; readonly wanted: number };
  'token-after-name': None;
  'token-short': { readonly found: number };
  'token-missing': { readonly sent: boolean };
  'token-of-another-key': { readonly sent: boolean };
}

/** Of the credentials that a signed request shows. */
export interface SentCredentialFacts {
  'key-id-empty': None;
  'key-id-kind': { readonly kind: 'long-term' | 'temporary' };
  /** Twelve digits; `held`: false for a key of the years in which its letters held none. */
  'key-id-account': { readonly account: string; readonly held: boolean };
  'token-not-needed': None;
  'token-sent': { readonly length: number };
}
