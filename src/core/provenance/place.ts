import type { StepId } from '../vocabulary/steps';
import type { ValueName } from '../vocabulary/values';

/** Texts of a handshake. `stsRequest` is what the sandbox's server sends to its STS; a real one's is seen by nobody. */
export type TextName =
  | 'request'
  | 'canonicalRequest'
  | 'stringToSign'
  | 'authorization'
  | 'stsRequest'
  | 'stsAnswer';

/** What is hashed: three times SHA-256 or HMAC over a text of ours, and the four HMACs of the key derivation. */
export type HashName =
  | 'payloadHash'
  | 'canonicalRequestHash'
  | 'signature'
  | 'kDate'
  | 'kRegion'
  | 'kService'
  | 'kSigning';

interface Recorded {
  /** Of its kind and name; of messages, their place in the log as well. */
  readonly id: string;
  readonly step: StepId;
  readonly bytes: Uint8Array;
}

export interface MessageMedium extends Recorded {
  readonly kind: 'message';
  readonly command: string;
  readonly direction: 'held' | 'sent' | 'received';
}

export interface TextMedium extends Recorded {
  readonly kind: 'text';
  readonly text: TextName;
}

export interface HashMedium extends Recorded {
  /** `hash-input`: of an HMAC the text, never the key. `hash-output`: the digest, where it is no key. */
  readonly kind: 'hash-input' | 'hash-output';
  readonly hash: HashName;
}

/** Bytes of a log, in which values stand. */
export type Medium = MessageMedium | TextMedium | HashMedium;

/**
 * How a value is written where it stands. `base64-head`: the first characters of the base64 text of a longer value,
 * of the last of which some bits belong to what follows.
 */
export type Encoding = 'utf8' | 'raw' | 'hex' | 'base64' | 'base64-head';

/** A range of a medium's bytes that a value has. */
export interface Mark {
  readonly value: ValueName;
  readonly offset: number;
  readonly length: number;
  readonly encoding: Encoding;
  /** Of X-Amz-Date its first eight characters. */
  readonly part?: 'day';
  /** What stands there is another than the value that was made: something changed it on the way. */
  readonly changed?: true;
}

/** Where a value stands. */
export interface Place extends Mark {
  readonly medium: Medium;
  /** The smallest other value that it is a part of. */
  readonly inside: ValueName | null;
  /** In a payload: the name of its field, and the offset in the payload. */
  readonly field?: { readonly name: string; readonly offset: number };
  /** In a text: counted from 1, the column in UTF-16 code units. */
  readonly line?: number;
  readonly column?: number;
}
