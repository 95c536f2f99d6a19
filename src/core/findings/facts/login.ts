import type { CredentialFacts, SentCredentialFacts } from './credentials';

type None = Record<never, never>;

/** What can be told of a login without its secret. */
export interface LoginFacts
  extends
    ClientFirstFacts,
    AuthorizationFacts,
    CredentialFacts,
    SentCredentialFacts,
    SignedHeaderFacts,
    DateFacts,
    ScopeFacts {}

/** Of saslStart. Texts are the peer's, whole. */
export interface ClientFirstFacts {
  'mechanism-asked': None;
  /** Empty where none was named. */
  'mechanism-other': { readonly asked: string };
  'database-external': None;
  'database-other': { readonly database: string };
  'first-no-document': None;
  'first-fields': { readonly names: readonly string[] };
  'first-as-text': None;
  'client-nonce': None;
  'client-nonce-length': { readonly found: number | null; readonly wanted: number };
  flag: None;
  'flag-y': None;
  'flag-missing': None;
  'flag-other': { readonly flag: number };
  'field-order': { readonly first: 'r' | 'p' };
  'extra-field-harmless': { readonly field: 'autoAuthorize' | 'options' | 'apiVersion' };
  'extra-field-session': { readonly field: string };
  'extra-field-refused': { readonly field: string };
}

/** Of the Authorization header. */
export interface AuthorizationFacts {
  'authorization-form': None;
  'authorization-missing': None;
  'authorization-name-doubled': None;
  'authorization-no-scheme': None;
  'authorization-algorithm': { readonly algorithm: string };
  'authorization-incomplete': {
    readonly missing: ReadonlyArray<'Credential' | 'SignedHeaders' | 'Signature'>;
  };
  'credential-no-terminator': None;
  'credential-parts': None;
  'signature-form': None;
  'signature-upper-case': None;
  'signature-no-hex': { readonly length: number };
}

/** Of `SignedHeaders=`, beside the mechanism's own. */
export interface SignedHeaderFacts {
  'signed-headers': { readonly count: number };
  'signed-headers-unsorted': None;
  'signed-headers-repeated': None;
  'signed-header-extra': { readonly name: string };
  'signed-header-capitals': { readonly name: string };
  'signed-header-missing': { readonly name: string };
  'token-signed-not-sent': None;
  'token-not-signed': None;
  'host-not-signed': None;
  'nonce-not-signed': None;
}

/** Of X-Amz-Date, by itself and beside the clock of whoever received it. `ms`: how far the signer's clock is ahead. */
export interface DateFacts {
  'date-form': None;
  'date-day-only': None;
  'date-malformed': { readonly date: string };
  'clock-calendar': { readonly calendar: 'buddhist' | 'islamic' };
  'clock-behind': { readonly ms: number };
  'clock-ahead': { readonly ms: number };
  'clock-agrees': None;
  'clock-near': { readonly ms: number };
  'clock-off': { readonly ms: number };
}

/** Of the credential scope, beside X-Amz-Date and the STS host. */
export interface ScopeFacts {
  'scope-day': None;
  'scope-day-other': { readonly day: string; readonly dayOfDate: string };
  'scope-region': { readonly region: string };
  'scope-region-other': {
    readonly region: string;
    readonly stsHost: string;
    readonly wanted: string;
  };
  'scope-service': None;
  'scope-service-other': { readonly service: string };
  'scope-terminator': None;
  'scope-terminator-other': { readonly terminator: string };
}
