import type { Address, Certificate, JsonKind, Leg, RequestRefusal, TraceExpected, UriPart } from './names';

/**
 * Faults as a trace of version 2 has them, spelled out apart from `core/fault`: what is renamed there changes nobody's
 * file. `agrees.ts` does not compile where the two differ.
 */
export type TraceFault<Code extends FaultCodeInTrace = FaultCodeInTrace> = {
  [C in Code]: { readonly code: C } & Where & FactsInTrace[C];
}[Code];

export type FaultCodeInTrace = keyof FactsInTrace;

/** The problem that tells the cases of one code apart, and the facts of that case. */
type Case<Problem extends string, Facts = unknown> = Problem extends string
  ? { readonly problem: Problem } & Readonly<Facts>
  : never;

interface Where {
  readonly offset?: number;
  readonly leg?: Leg;
  readonly host?: string;
  readonly ms?: number;
  readonly protocol?: 'tls' | 'http';
  readonly via?: string;
}

/** Where a program's own words are from: seen with it, or read in its source. */
type ToldFrom =
  | { readonly how: 'run'; readonly program: string; readonly version: string; readonly on: string }
  | { readonly how: 'read'; readonly repository: string; readonly commit: string; readonly file: string };

type System = { system: string };

type ShownInTrace = { readonly subject: string; readonly issuer: string };

type Limit = { found: number; limit: number };

type PolicyReason =
  | Case<'port' | 'no-address' | 'address' | 'not-plain' | 'domain'>
  | Case<'resolves', { to: Address }>;

interface FactsInTrace
  extends ByteFaults, MechanismFaults, InputFaults, StsFaults, LinkFaults, NetworkFaults, TraceFaults {
  stopped: Case<'run' | 'link' | 'connection' | 'nothing-open' | 'unwanted'>;
  'page-incomplete': unknown;
  unexpected: { readonly kind: string };
  'option-invalid':
    | Case<'file-unreadable', { option: string; path: string } & System>
    | Case<'file-unwritable', { option: string; path: string } & System>
    | Case<'credentials', { option: string }>
    | Case<'target', { option: string; fault: TraceFault }>
    | Case<'users', { wrong: string }>
    | Case<'command-line', { told: string }>;
}

interface ByteFaults {
  'base64-invalid': Case<'alphabet' | 'padding' | 'unused-bits'> | Case<'length', { length: number }>;
  'hex-invalid': Case<'digit' | 'odd'>;
  'utf8-invalid': unknown;
  'bson-invalid':
    | Case<
        | 'not-a-document'
        | 'past-message'
        | 'ends-early'
        | 'value-too-long'
        | 'no-zero'
        | 'same-name'
        | 'string-without-zero'
        | 'length-misfit'
        | 'binary-length'
        | 'regex-option'
        | 'name-unended'
        | 'regex-unended'
        | 'regex-options-unended'
      >
    | Case<'too-many-elements', { limit: number }>
    | Case<'type', { type: number }>
    | Case<'value-length', { found: number; least: number }>
    | Case<'too-short', { found: number; least: number }>
    | Case<'document-length', { told: number; found: number }>
    | Case<'depth', { limit: number }>
    | Case<'boolean', { found: number }>;
  'frame-length-invalid':
    | Case<'header', { told: number }>
    | Case<'too-short', { found: number; least: number }>
    | Case<'misfit', { told: number; found: number }>
    | Case<'tls'>
    | Case<'not-mongodb', { spoken: 'http' | 'ssh' | 'tls' | 'text' }>;
  'frame-too-large': { readonly told: number; readonly limit: number; readonly beforeLogin?: true };
  'frame-truncated':
    | Case<'stream' | 'reply', { found: number }>
    | Case<'query' | 'reply-document'>
    | Case<'slow', { found: number; ms: number }>;
  'opcode-unexpected': Case<'other', { found: number; wanted: number }> | Case<'named', { wanted: string }>;
  'flags-unsupported': Case<'unexpected', { flags: number }> | Case<'proxy' | 'relay'>;
  'section-unsupported': { readonly kind: number };
  'checksum-unsupported': unknown;
  'response-unmatched':
    | Case<'other-request', { answers: number; sent: number }>
    | Case<'unasked' | 'several'>;
  'command-invalid': unknown;
}

interface MechanismFaults {
  'wire-version-too-old': Case<'no-hello'> | Case<'version', { found: number; least: number }>;
  'wire-version-too-new': { readonly found: number; readonly most: number };
  'hello-invalid': Case<'no-version' | 'version-no-integer'>;
  'conversation-invalid':
    | Case<
        | 'ended-early'
        | 'other-conversation'
        | 'third-round'
        | 'no-conversation-id'
        | 'no-payload'
        | 'unknown-field'
        | 'unknown-field-first'
        | 'nobody-authenticated'
      >
    | Case<'flag', { found: number }>;
  'field-missing': { readonly name: string };
  'field-type':
    | Case<'type', { name: string; found: string; wanted: string }>
    | Case<'subtype', { name: string; found: number }>;
  'nonce-length': { readonly whose: 'client' | 'server'; readonly found: number; readonly wanted: number };
  'nonce-prefix': { readonly index: number };
  'host-empty': unknown;
  'host-too-long': Limit;
  'host-empty-label': unknown;
  'signing-failed': Case<'signer' | 'not-a-challenge' | 'clock'> | Case<'recording', { operation: string }>;
  'server-refused': {
    readonly serverCode?: number;
    readonly serverCodeName?: string;
    readonly serverMessage: string;
  };
}

interface InputFaults {
  'credentials-incomplete': {
    readonly missing: readonly ('accessKeyId' | 'secretAccessKey' | 'sessionToken')[];
  };
  'credentials-missing':
    | Case<'none-here' | 'stays-there', { machine: string }>
    | Case<'order-stops', { order: string; source: string; quote: string; from?: ToldFrom }>
    | Case<'sts-not-asked' | 'lends-none'>;
  'credentials-gone': Case<'replaced' | 'expired'>;
  'credentials-swapped': unknown;
  'paste-unrecognised':
    | Case<'no-json' | 'no-xml'>
    | Case<'too-long', { what: 'YAML'; limit: number }>
    | Case<'too-deep', { what: 'JSON' | 'XML' | 'YAML'; limit?: number }>
    | Case<'jwt', { part: 'header' | 'payload' }>;
  'connection-string-invalid':
    | Case<
        | 'none'
        | 'scheme'
        | 'white-space'
        | 'fragment'
        | 'username-empty'
        | 'bare-at'
        | 'second-at'
        | 'database-slash'
        | 'database-character'
        | 'srv-hosts'
        | 'srv-port'
        | 'host-missing'
        | 'bracket-missing'
        | 'socket'
        | 'host-character'
        | 'host-empty-label'
        | 'address-character'
        | 'no-address'
        | 'port'
        | 'option-without-value'
        | 'option-name'
        | 'property-without-name'
        | 'auth-source-empty'
        | 'direct-connection'
        | 'load-balanced-hosts'
        | 'load-balanced-replica-set'
        | 'load-balanced-direct'
        | 'srv-service-name-scheme'
        | 'srv-service-name'
        | 'srv-max-hosts-scheme'
        | 'srv-max-hosts'
        | 'srv-max-hosts-replica-set'
        | 'srv-max-hosts-load-balanced'
        | 'tls-contradiction'
      >
    | Case<'doubtful', { character: string }>
    | Case<'bare', { part: UriPart; character: string }>
    | Case<'percent' | 'not-utf8', { part: UriPart }>
    | Case<'exclusive', { one: string; other: string }>;
  'challenge-invalid': Case<'date-form' | 'date' | 'nonce-empty'>;
}

interface StsFaults {
  'sts-endpoint-refused': Case<'endpoint' | 'region' | 'other-endpoint'>;
  'sts-input-invalid': { readonly field: string };
  'sts-reply-invalid':
    | Case<'expiration' | 'not-unicode' | 'echo'>
    | Case<'missing', { name: string }>
    | Case<'too-long', { found: number }>
    | Case<'xml', { line: number; column: number }>;
  'sts-unreachable': Case<'broken'>;
}

interface LinkFaults {
  'control-frame-invalid':
    | Case<'malformed', { between: 'proxy' | 'listener' | 'machine' | 'sts' | 'session'; wrong: string }>
    | Case<'out-of-turn', { phase: string }>;
  'proxy-missing': Case<'link' | 'no-link' | 'sts' | 'machine' | 'session'>;
  'link-refused':
    | Case<'version' | 'relay-not-loopback'>
    | Case<'address' | 'machine', { why: RequestRefusal }>;
  'link-broken': Case<'closed' | 'server-goes' | 'unasked' | 'answer' | 'request'>;
  'link-busy': Case<'page' | 'proxy' | 'driver' | 'machine' | 'sts' | 'memory'>;
  'limit-reached': Case<
    'open' | 'links' | 'sts',
    { whose: 'visitor' | 'all'; limit: number; seconds: number }
  >;
  'link-idle': Case<'page' | 'request'>;
  'target-invalid': Limit;
  'target-refused':
    | Case<'policy', { why: PolicyReason; which?: { index: number; of: number } }>
    | Case<'itself' | 'name'>;
  'credentials-in-target': unknown;
  'command-refused':
    | Case<'not-a-request' | 'speculative' | 'mechanism' | 'second-conversation' | 'command'>
    | Case<'sts-action', { actions: readonly string[]; version: string }>;
  'message-too-large':
    | (Case<'page' | 'proxy'> & Limit)
    | Case<'request' | 'sts-request' | 'sts-reply', { limit: number }>;
  'driver-closed': Case<'waiting' | 'early' | 'after-challenge'>;
}

interface TraceFaults {
  'trace-invalid':
    | Case<'unreadable' | 'not-json' | 'not-a-trace'>
    | Case<'too-long' | 'too-deep' | 'too-many', { limit: number }>
    | Case<'newer', { version: number }>
    | Case<'value', { pointer: string; expected: TraceExpected; found: JsonKind; known?: readonly string[] }>;
  quoted: { readonly was: FaultCodeInTrace; readonly says: string; readonly next?: string };
}

type OptionOf = 'uri' | 'txt';

interface NetworkFaults {
  'dns-failed': Case<'no-name' | 'no-record' | 'no-address' | 'no-server'> | Case<'other', System>;
  'dns-timeout': Case<'leg' | 'server'>;
  'srv-invalid':
    | Case<'none'>
    | Case<'too-many', Limit>
    | Case<'outside', { index: number; of: number }>
    | Case<'load-balanced-hosts', { by: OptionOf; found: number }>;
  'txt-invalid':
    | Case<'several', { found: number }>
    | Case<'unknown-option' | 'not-a-pair' | 'twice' | 'percent', { index: number }>
    | Case<'load-balanced' | 'replica-set-limited'>
    | Case<'load-balanced-replica-set', { by: OptionOf; other: OptionOf }>
    | Case<'load-balanced-limited', { by: OptionOf }>;
  'tcp-failed': Case<'refused'> | Case<'no-route' | 'not-permitted' | 'other', System>;
  'tcp-timeout': Case<'leg' | 'system'>;
  'tls-failed':
    | Case<
        'not-tls' | 'other' | 'driver-not-tls' | 'driver-version' | 'driver-ciphers' | 'driver-other',
        System
      >
    | Case<'closed' | 'driver-closed' | 'driver-silent'>;
  'tls-timeout': unknown;
  'tls-certificate':
    | Case<Certificate | 'driver', System & { shown?: ShownInTrace }>
    | Case<'none-shown' | 'file-without'>
    | Case<'file-broken', { index: number }>;
  'tls-alert-80': unknown;
  'via-silent': unknown;
  'via-credentials': Case<'wanted' | 'refused'> | Case<'scheme', { asks: readonly string[] }>;
  'via-refused': Case<
    'forbidden' | 'unresolved' | 'unreachable' | 'other',
    { by: 'http' | 'socks'; status: number; asked: 'name' | 'address' }
  >;
  'via-invalid': Case<'not-http' | 'not-socks' | 'too-long' | 'closed'>;
  'reply-timeout': Case<'leg'> | Case<'sandbox', { waits: number }>;
  'server-closed': Case<'broke', System> | Case<'after-reply'> | Case<'before-reply', { tls: boolean }>;
  'no-host-left': Case<'none' | 'sandbox'> | Case<'all-failed', { count: number; last: TraceFault }>;
}
