/** What an address is that is not on the public Internet; ranges as IANA's registries have them. */
export type AddressKind =
  | 'not-plain'
  | 'metadata'
  | 'unspecified'
  | 'broadcast'
  | 'multicast'
  | 'linkLocal'
  | 'loopback'
  | 'carrierGradeNat'
  | 'private'
  | 'uniqueLocal'
  | 'deprecatedSiteLocal'
  | 'ipv4Mapped'
  | 'rfc6145'
  | 'rfc6052'
  | '6to4'
  | 'teredo'
  | 'isatap'
  | 'reserved'
  | 'outside';

export type CertificateProblem =
  | 'other-host'
  | 'expired'
  | 'not-yet-valid'
  | 'revoked'
  | 'self-signed'
  | 'untrusted'
  | 'no-authority'
  | 'purpose'
  | 'signature'
  | 'chain-too-long';

/** The parts of a connection string that are percent-decoded by themselves. */
export type UriPart =
  | 'username'
  | 'password'
  | 'database'
  | 'option-name'
  | 'option-value'
  | 'property-name'
  | 'property-value';

/** What stands somewhere in JSON. */
export type JsonKind = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'object' | 'nothing';

/** What a trace should have there. `one-of`: a name that is known here. */
export type TraceExpected =
  | 'text'
  | 'number'
  | 'whole-number'
  | 'time'
  | 'date'
  | 'boolean'
  | 'true'
  | 'list'
  | 'object'
  | 'base64'
  | 'one-of'
  | 'started-first'
  | 'started-once'
  | 'shallow';

/** Where a program's own words are from: seen with it, or read in its source. */
export type ToldFrom =
  | { readonly how: 'run'; readonly program: string; readonly version: string; readonly on: string }
  | { readonly how: 'read'; readonly repository: string; readonly commit: string; readonly file: string };
