import { decodeInSteps } from '../bson/decodeInSteps';
import type { Document } from '../bson/document';
import { int32At, walkElements } from '../bson/elements';
import { Fault } from '../fault/fault';
import { headerLength } from './framer';
import { moreToCome, requireEnvelope } from './opMsg';
import { layOutOpQuery, opQuery } from './opQuery';

/** A driver's message, as far as a server needs to know it. */
export interface WireRequest {
  readonly requestId: number;
  readonly flagBits: number;
  /** The name of the first element. */
  readonly command: string;
  /** The first elements of the document, as `decodeInSteps` reads it. */
  readonly body: Document;
  /** For an OP_QUERY: the collection. */
  readonly collection?: string;
}

/**
 * Reads one whole message of a driver, in steps of a small part of a millisecond.
 * @throws Fault for a message that is none, with the byte offset in it; `command-invalid` for an empty document
 */
export function* readRequest(message: Uint8Array): Generator<void, WireRequest> {
  const isQuery = message.length >= headerLength && int32At(message, 12) === opQuery;
  return isQuery ? yield* readQuery(message) : yield* readMsg(message);
}

function* readMsg(message: Uint8Array): Generator<void, WireRequest> {
  const at = requireEnvelope(message, moreToCome);
  const body = yield* decodeInSteps(message, at);
  return {
    requestId: int32At(message, 4),
    flagBits: int32At(message, 16),
    command: nameAt(message, at),
    body,
  };
}

function* readQuery(message: Uint8Array): Generator<void, WireRequest> {
  const { nameAt: at, nameEnd, bodyAt, bodyEnd } = layOutOpQuery(message);
  const body = yield* decodeInSteps(message.subarray(0, bodyEnd), bodyAt);
  return {
    requestId: int32At(message, 4),
    flagBits: 0,
    command: nameAt(message, bodyAt),
    body,
    collection: String.fromCharCode(...message.subarray(at, Math.min(nameEnd, at + 256))),
  };
}

/** @param at where the document begins, which was checked */
function nameAt(message: Uint8Array, at: number): string {
  const { value } = walkElements(message, at).next();
  if (!value) throw new Fault('command-invalid', { offset: at });
  return value.name;
}
