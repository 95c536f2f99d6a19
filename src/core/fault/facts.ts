import type { ByteFaults } from './byteFaults';
import type { Case, Limit } from './case';
import type { AddressKind, CertificateProblem, JsonKind, ToldFrom, TraceExpected, UriPart } from './kinds';
import type { Leg } from './leg';

/** Where something broke off; any code may have these. */
export interface Where {
  /** Byte (binary input) or UTF-16 code unit (text input) at which the problem was found, from 0. */
  readonly offset?: number;
  /** The leg of the way to the server. */
  readonly leg?: Leg;
  /** Host and port that the leg was for. */
  readonly host?: string;
  /** Milliseconds until the failure. */
  readonly ms?: number;
  /** What the bytes are instead of a message of MongoDB, where that can be told. */
  readonly protocol?: 'tls' | 'http';
  /** The forward proxy that this leg goes through, as `http://host:port`; never with credentials. */
  readonly via?: string;
}

/** A system's or a library's own code for what went wrong, e.g. `ECONNREFUSED`. */
type System = { system: string };

/** Whose certificate was shown, as it says itself: the hosts it is for, or its subject, and its issuer, each in one line. */
export type Shown = { readonly subject: string; readonly issuer: string };

/** Why the policy of the proxy refuses a host: its port, its name, or an address that the name has. */
export type PolicyReason =
  | Case<'port' | 'no-address' | 'address' | 'not-plain' | 'domain'>
  | Case<'resolves', { to: AddressKind }>;

/**
 * The closed family of errors: code → its facts, beside where it was. No fact holds text that a person pasted, a secret
 * least of all. Sentences about them are in `words/en/faults`.
 */
export interface FaultFacts
  extends ByteFaults, MechanismFaults, InputFaults, StsFaults, LinkFaults, NetworkFaults, TraceFaults {
  /** Whoever runs it ended it. */
  stopped: Case<'run' | 'link' | 'connection' | 'nothing-open' | 'unwanted'>;
  /** A part of the page could not be loaded. */
  'page-incomplete': unknown;
  /** What nobody foresaw: the class of what was thrown. */
  unexpected: { readonly kind: string };
  /** The server cannot start or serve with these options: what is wrong is told by option. */
  'option-invalid':
    | Case<'file-unreadable', { option: string; path: string } & System>
    | Case<'file-unwritable', { option: string; path: string } & System>
    | Case<'credentials', { option: string }>
    | Case<'target', { option: string; fault: FaultData }>
    | Case<'users', { wrong: string }>
    | Case<'command-line', { told: string }>;
}

/** What is wrong with a request to the server of this page. */
export type RequestRefusal = 'other-name' | 'method' | 'not-json' | 'other-page' | 'token';

/** Hello, and the mechanism (specification: auth.md, MONGODB-AWS). */
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
  /** A server's own code, name and text, quoted exactly. */
  'server-refused': {
    readonly serverCode?: number;
    readonly serverCodeName?: string;
    readonly serverMessage: string;
  };
}

/** What a person enters: `offset` is the character at which reading stopped. */
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

/** Asking STS for temporary credentials, or who somebody is. */
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

/** Page, proxy, listener and machine among themselves. */
interface LinkFaults {
  /** `wrong`: what of the frame, for whoever reads the log of a page and a server of different versions. */
  'control-frame-invalid':
    | Case<'malformed', { between: 'proxy' | 'listener' | 'machine' | 'sts' | 'session'; wrong: string }>
    | Case<'out-of-turn', { phase: string }>;
  'proxy-missing': Case<'link' | 'no-link' | 'sts' | 'machine' | 'session'>;
  'link-refused':
    | Case<'version' | 'relay-not-loopback'>
    | Case<'address' | 'machine', { why: RequestRefusal }>;
  'link-broken': Case<'closed' | 'server-goes' | 'unasked' | 'answer' | 'request'>;
  'link-busy': Case<'page' | 'proxy' | 'driver' | 'machine' | 'sts' | 'memory'>;
  /** `seconds`: when to come again. */
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

/** Opening a trace: `offset` is the character at which reading stopped, `pointer` what was read (RFC 6901). */
interface TraceFaults {
  'trace-invalid':
    | Case<'unreadable' | 'not-json' | 'not-a-trace'>
    | Case<'too-long' | 'too-deep' | 'too-many', { limit: number }>
    | Case<'newer', { version: number }>
    | Case<'value', { pointer: string; expected: TraceExpected; found: JsonKind; known?: readonly string[] }>;
  /** Of a file of version 1: its sentences about a fault whose facts it does not hold. */
  quoted: { readonly was: FaultCode; readonly says: string; readonly next?: string };
}

/** Where an option stands. */
export type OptionOf = 'uri' | 'txt';

/** The way to a server. */
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
    /** `by`: who says loadBalanced=true; `other`: who says replicaSet. */
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
    | Case<CertificateProblem | 'driver', System & { shown?: Shown }>
    | Case<'none-shown' | 'file-without'>
    | Case<'file-broken', { index: number }>;
  'tls-alert-80': unknown;
  /** `via-…`: what a forward proxy on the way does, or not; that it cannot be reached is told as of any host, at its leg. */
  'via-silent': unknown;
  /** `asks`: the schemes that it takes, by names that are known. */
  'via-credentials': Case<'wanted' | 'refused'> | Case<'scheme', { asks: readonly string[] }>;
  /** What it said of the target: `status` of HTTP, or the reply of SOCKS 5 (RFC 1928, section 6). */
  'via-refused': Case<
    'forbidden' | 'unresolved' | 'unreachable' | 'other',
    { by: 'http' | 'socks'; status: number; asked: 'name' | 'address' }
  >;
  'via-invalid': Case<'not-http' | 'not-socks' | 'too-long' | 'closed'>;
  /** `waits`: so many milliseconds at most. */
  'reply-timeout': Case<'leg'> | Case<'sandbox', { waits: number }>;
  'server-closed': Case<'broke', System> | Case<'after-reply'> | Case<'before-reply', { tls: boolean }>;
  'no-host-left': Case<'none' | 'sandbox'> | Case<'all-failed', { count: number; last: FaultData }>;
}

export type FaultCode = keyof FaultFacts;

/** A fault as data: its code and its facts, as they travel between page and server and stand in the log. */
export type FaultData<Code extends FaultCode = FaultCode> = {
  [C in Code]: { readonly code: C } & Where & FaultFacts[C];
}[Code];
