/**
 * The closed family of errors. Every failure that the product can name is a `Fault` with one of these codes; the
 * message is a neutral sentence, the facts are fields, and text that a person pasted never enters either.
 */
export const faultCodes = [
  // bytes
  'base64-invalid',
  'hex-invalid',
  'utf8-invalid',
  // BSON documents and OP_MSG frames: `offset` is the byte at which reading stopped
  'bson-invalid',
  'frame-length-invalid',
  'frame-too-large',
  'frame-truncated',
  'opcode-unexpected',
  'flags-unsupported',
  'section-unsupported',
  'checksum-unsupported',
  'response-unmatched',
  'command-invalid',
  // hello
  'wire-version-too-old',
  'wire-version-too-new',
  'hello-invalid',
  // the mechanism (specification: auth.md, MONGODB-AWS)
  'conversation-invalid',
  'field-missing',
  'field-type',
  'nonce-length',
  'nonce-prefix',
  'host-empty',
  'host-too-long',
  'host-empty-label',
  'signing-failed',
  // what a server said
  'server-refused',
  // credentials and connection strings: `offset` is the character at which reading stopped
  'credentials-incomplete',
  'credentials-missing',
  'credentials-swapped',
  'paste-unrecognised',
  'connection-string-invalid',
  'challenge-invalid',
  // asking STS for temporary credentials
  'sts-endpoint-refused',
  'sts-input-invalid',
  'sts-reply-invalid',
  'sts-unreachable',
  // the link between page and proxy, and the proxy's own legs
  'control-frame-invalid',
  'proxy-missing',
  'link-refused',
  'link-broken',
  'link-busy',
  'link-idle',
  'target-invalid',
  'target-refused',
  'credentials-in-target',
  'command-refused',
  'message-too-large',
  'dns-failed',
  'dns-timeout',
  'srv-invalid',
  'txt-invalid',
  'tcp-failed',
  'tcp-timeout',
  'tls-failed',
  'tls-timeout',
  'tls-certificate',
  'tls-alert-80',
  'reply-timeout',
  'server-closed',
  // the driver whose login is watched
  'driver-closed',
  'no-host-left',
  'stopped',
  'unexpected',
] as const;

export type FaultCode = (typeof faultCodes)[number];

export interface FaultFacts {
  /** Byte (binary input) or UTF-16 code unit (text input) at which the problem was found, from 0. */
  readonly offset?: number;
  /** The leg of the journey that failed, e.g. `srv`, `tcp`, `tls`, `hello`. */
  readonly leg?: string;
  /** Host and port the leg was for. */
  readonly host?: string;
  /** Milliseconds until the failure. */
  readonly ms?: number;
  /** A server's own error code, name and text, quoted exactly. */
  readonly serverCode?: number;
  readonly serverCodeName?: string;
  readonly serverMessage?: string;
  /** What to do next, one sentence. */
  readonly advice?: string;
  readonly cause?: unknown;
}

export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly facts: FaultFacts;

  /** @param message a sentence-case statement of fact, no trailing period, never containing pasted text */
  constructor(code: FaultCode, message: string, facts: FaultFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.facts = facts;
  }
}

/** Narrows anything thrown to a `Fault`; what is not one becomes `unexpected`, with its class name only. */
export function toFault(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  return new Fault('unexpected', `Something unforeseen went wrong (${kind})`, { cause: thrown });
}

/** What it reads; null where it throws a `Fault`. Whatever else it throws goes on. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}

/** The `Fault` that it throws; null where it throws none. Whatever else it throws goes on. */
export function faultOf(attempt: () => void): Fault | null {
  try {
    attempt();
    return null;
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
}

export function isFaultCode(text: unknown): text is FaultCode {
  return typeof text === 'string' && (faultCodes as readonly string[]).includes(text);
}

/** Ends a `switch` over a closed union. @throws TypeError when reached */
export function unreachable(value: never): never {
  throw new TypeError(`Unreachable: ${typeof value}`);
}
