/* Every name that may stand in a trace of version 2; types only, no import. */
export type Step =
  | 'credentials'
  | 'resolve'
  | 'connect'
  | 'hello'
  | 'client-first'
  | 'server-first'
  | 'request'
  | 'canonical-request'
  | 'string-to-sign'
  | 'signing-key'
  | 'signature'
  | 'client-final'
  | 'sts'
  | 'verdict';

/** Something broken on purpose. */
export type Mistake =
  | 'secret-newline'
  | 'secret-quotes'
  | 'secret-plus'
  | 'token-stale'
  | 'token-dropped'
  | 'flag-y'
  | 'auth-source'
  | 'clock'
  | 'nonce-byte'
  | 'extra-header'
  | 'host-port'
  | 'body'
  | 'header-order'
  | 'blank-line'
  | 'scope-region'
  | 'scope-service'
  | 'scope-terminator'
  | 'upper-hex'
  | 'wire-version-8'
  | 'mechanism-disabled'
  | 'silence'
  | 'nonce-63'
  | 'nonce-prefix'
  | 'host-empty'
  | 'host-256'
  | 'host-empty-label'
  | 'extra-field'
  | 'slow-sts'
  | 'throttling'
  | 'token-expired';

/** Whose order of sources. */
export type Order =
  | 'manual'
  | 'rust-old'
  | 'rust'
  | 'node6'
  | 'node7'
  | 'go'
  | 'c'
  | 'python'
  | 'java'
  | 'java-sdk1'
  | 'java-sdk2';

export type Source = 'explicit' | 'environment' | 'profile' | 'web-identity' | 'ecs' | 'ec2';

export type SourcePart = 'accessKeyId' | 'secretAccessKey' | 'sessionToken' | 'tokenFile' | 'roleArn';

export type ServerMode = 'percona' | 'enterprise' | 'atlas' | 'teaching';

export type StsCheck =
  | 'authorization-present'
  | 'authorization-form'
  | 'date-format'
  | 'not-expired'
  | 'not-future'
  | 'host-signed'
  | 'algorithm'
  | 'credential-parts'
  | 'scope'
  | 'key-id'
  | 'signature'
  | 'session-token';

export type StsErrorCode =
  | 'MissingAuthenticationToken'
  | 'IncompleteSignature'
  | 'SignatureDoesNotMatch'
  | 'InvalidClientTokenId'
  | 'ExpiredToken'
  | 'Throttling';

export type RequestRefusal = 'other-name' | 'method' | 'not-json' | 'other-page' | 'token';

export type Leg = 'srv' | 'txt' | 'address' | 'via' | 'tcp' | 'tls' | 'reply';

export type Address =
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

export type Certificate =
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

export type UriPart =
  | 'username'
  | 'password'
  | 'database'
  | 'option-name'
  | 'option-value'
  | 'property-name'
  | 'property-value';

export type JsonKind = 'text' | 'number' | 'boolean' | 'null' | 'list' | 'object' | 'nothing';

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
