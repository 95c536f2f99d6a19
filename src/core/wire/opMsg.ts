import { onDemand } from 'bson';
import { Fault } from '../fault/fault';
import { decodeDocument, encodeDocument, type Document } from '../bson/document';
import { int32At } from '../bson/elements';
import { headerLength } from './framer';

/** OP_MSG, the only opcode of this handshake (specification: source/message/OP_MSG.md). */
export const opMsg = 2013;

/** Header, flagBits and the kind byte of the one section. */
export const bodyOffset = headerLength + 4 + 1;

const checksumPresent = 1;
/** The sender wants no reply; drivers end their sessions so. */
export const moreToCome = 2;
/** Bits 0 to 15 are required: a reader that does not know one that is set must give up. */
const requiredBits = 0xffff;

export interface OpMsg {
  readonly requestId: number;
  /** 0 in a request. */
  readonly responseTo: number;
  readonly flagBits: number;
  readonly body: Document;
}

/** One OP_MSG with a single body section and no flags. */
export function encodeOpMsg(message: { requestId: number; responseTo: number; body: Document }): Uint8Array {
  const body = encodeDocument(message.body);
  const bytes = new Uint8Array(bodyOffset + body.length);
  const { setInt32LE } = onDemand.NumberUtils;
  setInt32LE(bytes, 0, bytes.length);
  setInt32LE(bytes, 4, message.requestId);
  setInt32LE(bytes, 8, message.responseTo);
  setInt32LE(bytes, 12, opMsg);
  bytes.set(body, bodyOffset);
  return bytes;
}

/**
 * Reads one whole message.
 * @param permitted flag bits that may be set: none, or `moreToCome` where a driver's requests are read
 * @throws Fault `frame-length-invalid`, `opcode-unexpected`, `flags-unsupported`, `section-unsupported`,
 *   `checksum-unsupported`, `bson-invalid` or `utf8-invalid`, each with the byte offset in the message
 */
export function decodeOpMsg(message: Uint8Array, permitted = 0): OpMsg {
  const at = requireEnvelope(message, permitted);
  return { ...header(message), body: decodeDocument(message, at) };
}

/** The first key of a command document is its name. @throws Fault `command-invalid` */
export function commandName(body: Document): string {
  const name = Object.keys(body)[0];
  if (name === undefined) throw new Fault('command-invalid', { offset: bodyOffset });
  return name;
}

function header(message: Uint8Array): Omit<OpMsg, 'body'> {
  return { requestId: int32At(message, 4), responseTo: int32At(message, 8), flagBits: int32At(message, 16) };
}

/** @returns the offset of the body document; what stands there is for others to read */
export function requireEnvelope(message: Uint8Array, permitted: number): number {
  if (message.length < bodyOffset + 5) {
    throw new Fault('frame-length-invalid', {
      problem: 'too-short',
      least: bodyOffset + 5,
      found: message.length,
      offset: 0,
    });
  }
  const length = int32At(message, 0);
  if (length !== message.length) {
    throw new Fault('frame-length-invalid', {
      problem: 'misfit',
      told: length,
      found: message.length,
      offset: 0,
    });
  }
  const opcode = int32At(message, 12);
  if (opcode !== opMsg)
    throw new Fault('opcode-unexpected', { problem: 'other', found: opcode, wanted: opMsg, offset: 12 });
  const flags = int32At(message, 16);
  if ((flags & checksumPresent) !== 0) {
    throw new Fault('checksum-unsupported', { offset: 16 });
  }
  if ((flags & requiredBits & ~permitted) !== 0) {
    throw new Fault('flags-unsupported', { problem: 'unexpected', flags: flags >>> 0, offset: 16 });
  }
  if (message[20] !== 0) {
    throw new Fault('section-unsupported', { kind: message[20] ?? 0, offset: 20 });
  }
  return bodyOffset;
}
