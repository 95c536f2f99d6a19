import type { FaultCode, FaultFacts, PolicyReason } from '../../fault/facts';
import type { ToldFrom, UriPart } from '../../fault/kinds';
import { addressKind, expected, jsonKind, requestRefusal } from './kinds';
import { flag, named, number, object, oneOf, optional, text, texts, variants } from './decoder';
import type { Fields, Member } from './decoder';

/** The codes whose cases are told apart by a problem. */
export type CasedCode = {
  [C in FaultCode]: FaultFacts[C] extends { readonly problem: string } ? C : never;
}[FaultCode];

/** The facts of each case of these codes. */
export type CaseTable<Codes extends CasedCode> = {
  readonly [C in Codes]: {
    readonly [P in FaultFacts[C]['problem']]: Fields<Omit<Member<FaultFacts[C], 'problem', P>, 'problem'>>;
  };
};

const limit = { found: number, limit: number };
const ofVisitors = {
  whose: oneOf<'visitor' | 'all'>(['visitor', 'all']),
  limit: number,
  seconds: number,
};
const system = { system: text };
const certificate = {
  ...system,
  shown: optional(object<{ subject: string; issuer: string }>({ subject: text, issuer: text })),
};
const answer = { by: oneOf(['http', 'socks']), status: number, asked: oneOf(['name', 'address']) };
const optionOf = oneOf(['uri', 'txt']);
const uriPart = named<UriPart>({
  username: true,
  password: true,
  database: true,
  'option-name': true,
  'option-value': true,
  'property-name': true,
  'property-value': true,
});
const policyReason = variants<PolicyReason, 'problem'>('problem', {
  port: {},
  'no-address': {},
  address: {},
  'not-plain': {},
  domain: {},
  resolves: { to: addressKind },
});

const toldFrom = variants<ToldFrom, 'how'>('how', {
  run: { program: text, version: text, on: text },
  read: { repository: text, commit: text, file: text },
});

/** One row a code, but for those that hold another fault: `fault.ts` has them. */
export const casedFaults: CaseTable<Exclude<CasedCode, 'no-host-left' | 'option-invalid'>> = {
  'base64-invalid': { alphabet: {}, padding: {}, 'unused-bits': {}, length: { length: number } },
  'hex-invalid': { digit: {}, odd: {} },
  'bson-invalid': {
    'not-a-document': {},
    'past-message': {},
    'ends-early': {},
    'value-too-long': {},
    'no-zero': {},
    'same-name': {},
    'string-without-zero': {},
    'length-misfit': {},
    'binary-length': {},
    'regex-option': {},
    'name-unended': {},
    'regex-unended': {},
    'regex-options-unended': {},
    'too-many-elements': { limit: number },
    type: { type: number },
    'value-length': { found: number, least: number },
    'too-short': { found: number, least: number },
    'document-length': { told: number, found: number },
    depth: { limit: number },
    boolean: { found: number },
  },
  'frame-length-invalid': {
    header: { told: number },
    'too-short': { found: number, least: number },
    misfit: { told: number, found: number },
    tls: {},
    'not-mongodb': { spoken: oneOf<'http' | 'ssh' | 'tls' | 'text'>(['http', 'ssh', 'tls', 'text']) },
  },
  'frame-truncated': {
    stream: { found: number },
    reply: { found: number },
    query: {},
    'reply-document': {},
    slow: { found: number, ms: number },
  },
  'opcode-unexpected': { other: { found: number, wanted: number }, named: { wanted: text } },
  'flags-unsupported': { unexpected: { flags: number }, proxy: {}, relay: {} },
  'response-unmatched': { 'other-request': { answers: number, sent: number }, unasked: {}, several: {} },
  'wire-version-too-old': { 'no-hello': {}, version: { found: number, least: number } },
  'hello-invalid': { 'no-version': {}, 'version-no-integer': {} },
  'conversation-invalid': {
    'ended-early': {},
    'other-conversation': {},
    'third-round': {},
    'no-conversation-id': {},
    'no-payload': {},
    'unknown-field': {},
    'unknown-field-first': {},
    'nobody-authenticated': {},
    flag: { found: number },
  },
  'field-type': { type: { name: text, found: text, wanted: text }, subtype: { name: text, found: number } },
  'signing-failed': { signer: {}, 'not-a-challenge': {}, clock: {}, recording: { operation: text } },
  'credentials-missing': {
    'none-here': { machine: text },
    'stays-there': { machine: text },
    'order-stops': { order: text, source: text, quote: text, from: optional(toldFrom) },
    'sts-not-asked': {},
    'lends-none': {},
  },
  'credentials-gone': { replaced: {}, expired: {} },
  'paste-unrecognised': {
    'no-json': {},
    'no-xml': {},
    'too-long': { what: oneOf(['YAML']), limit: number },
    'too-deep': { what: oneOf(['JSON', 'XML', 'YAML']), limit: optional(number) },
    jwt: { part: oneOf(['header', 'payload']) },
  },
  'connection-string-invalid': {
    none: {},
    scheme: {},
    'white-space': {},
    fragment: {},
    'username-empty': {},
    'bare-at': {},
    'second-at': {},
    'database-slash': {},
    'database-character': {},
    'srv-hosts': {},
    'srv-port': {},
    'host-missing': {},
    'bracket-missing': {},
    socket: {},
    'host-character': {},
    'host-empty-label': {},
    'address-character': {},
    'no-address': {},
    port: {},
    'option-without-value': {},
    'option-name': {},
    'property-without-name': {},
    'auth-source-empty': {},
    'direct-connection': {},
    'load-balanced-hosts': {},
    'load-balanced-replica-set': {},
    'load-balanced-direct': {},
    'srv-service-name-scheme': {},
    'srv-service-name': {},
    'srv-max-hosts-scheme': {},
    'srv-max-hosts': {},
    'srv-max-hosts-replica-set': {},
    'srv-max-hosts-load-balanced': {},
    'tls-contradiction': {},
    doubtful: { character: text },
    bare: { part: uriPart, character: text },
    percent: { part: uriPart },
    'not-utf8': { part: uriPart },
    exclusive: { one: text, other: text },
  },
  'challenge-invalid': { 'date-form': {}, date: {}, 'nonce-empty': {} },
  'sts-endpoint-refused': { endpoint: {}, region: {}, 'other-endpoint': {} },
  'sts-reply-invalid': {
    expiration: {},
    'not-unicode': {},
    echo: {},
    missing: { name: text },
    'too-long': { found: number },
    xml: { line: number, column: number },
  },
  'sts-unreachable': { broken: {} },
  'control-frame-invalid': {
    malformed: { between: oneOf(['proxy', 'listener', 'machine', 'sts', 'session']), wrong: text },
    'out-of-turn': { phase: text },
  },
  'proxy-missing': { link: {}, 'no-link': {}, sts: {}, machine: {}, session: {} },
  'link-refused': {
    version: {},
    'relay-not-loopback': {},
    address: { why: requestRefusal },
    machine: { why: requestRefusal },
  },
  'link-broken': { closed: {}, 'server-goes': {}, unasked: {}, answer: {}, request: {} },
  'link-busy': { page: {}, proxy: {}, driver: {}, machine: {}, sts: {}, memory: {} },
  'limit-reached': { open: ofVisitors, links: ofVisitors, sts: ofVisitors },
  'link-idle': { page: {}, request: {} },
  'target-refused': {
    policy: {
      why: policyReason,
      which: optional(object<{ index: number; of: number }>({ index: number, of: number })),
    },
    itself: {},
    name: {},
  },
  'command-refused': {
    'not-a-request': {},
    speculative: {},
    mechanism: {},
    'second-conversation': {},
    command: {},
    'sts-action': { actions: texts, version: text },
  },
  'message-too-large': {
    page: limit,
    proxy: limit,
    request: { limit: number },
    'sts-request': { limit: number },
    'sts-reply': { limit: number },
  },
  'driver-closed': { waiting: {}, early: {}, 'after-challenge': {} },
  'dns-failed': { 'no-name': {}, 'no-record': {}, 'no-address': {}, 'no-server': {}, other: system },
  'dns-timeout': { leg: {}, server: {} },
  'srv-invalid': {
    none: {},
    'too-many': limit,
    outside: { index: number, of: number },
    'load-balanced-hosts': { by: optionOf, found: number },
  },
  'txt-invalid': {
    several: { found: number },
    'unknown-option': { index: number },
    'not-a-pair': { index: number },
    twice: { index: number },
    percent: { index: number },
    'load-balanced': {},
    'replica-set-limited': {},
    'load-balanced-replica-set': { by: optionOf, other: optionOf },
    'load-balanced-limited': { by: optionOf },
  },
  'tcp-failed': { refused: {}, 'no-route': system, 'not-permitted': system, other: system },
  'tcp-timeout': { leg: {}, system: {} },
  'tls-failed': {
    'not-tls': system,
    other: system,
    'driver-not-tls': system,
    'driver-version': system,
    'driver-ciphers': system,
    'driver-other': system,
    closed: {},
    'driver-closed': {},
    'driver-silent': {},
  },
  'tls-certificate': {
    'other-host': certificate,
    expired: certificate,
    'not-yet-valid': certificate,
    revoked: certificate,
    'self-signed': certificate,
    untrusted: certificate,
    'no-authority': certificate,
    purpose: certificate,
    signature: certificate,
    'chain-too-long': certificate,
    driver: certificate,
    'none-shown': {},
    'file-without': {},
    'file-broken': { index: number },
  },
  'via-credentials': { wanted: {}, refused: {}, scheme: { asks: texts } },
  'via-refused': { forbidden: answer, unresolved: answer, unreachable: answer, other: answer },
  'via-invalid': { 'not-http': {}, 'not-socks': {}, 'too-long': {}, closed: {} },
  'reply-timeout': { leg: {}, sandbox: { waits: number } },
  'server-closed': { broke: system, 'after-reply': {}, 'before-reply': { tls: flag } },
  stopped: { run: {}, link: {}, connection: {}, 'nothing-open': {}, unwanted: {} },
  'trace-invalid': {
    unreadable: {},
    'not-json': {},
    'not-a-trace': {},
    'too-long': { limit: number },
    'too-deep': { limit: number },
    'too-many': { limit: number },
    newer: { version: number },
    value: { pointer: text, expected, found: jsonKind, known: optional(texts) },
  },
};
