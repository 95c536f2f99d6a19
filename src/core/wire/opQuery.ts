import { onDemand } from 'bson';
import { decodeDocument, encodeDocument, type Document } from '../bson/document';
import { int32At } from '../bson/elements';
import { Fault } from '../fault/fault';
import { headerLength } from './framer';

/**
 * OP_QUERY and OP_REPLY: retired, but some drivers still send their very first hello by them (specification:
 * source/mongodb-handshake/handshake.md). Only a server needs this.
 */
export const opQuery = 2004;
export const opReply = 1;
const awaitCapable = 8;

/** Header, responseFlags, cursorID, startingFrom and numberReturned. */
export const opReplyLength = headerLength + 4 + 8 + 4 + 4;

/** Where the parts of an OP_QUERY stand, in bytes from its start. */
export interface OpQueryLayout {
  readonly nameAt: number;
  /** The zero byte behind the name. */
  readonly nameEnd: number;
  readonly bodyAt: number;
  readonly bodyEnd: number;
}

/** @throws Fault `frame-truncated`, `opcode-unexpected` or `bson-invalid`, with the byte offset */
export function layOutOpQuery(message: Uint8Array): OpQueryLayout {
  requireOpcode(message, opQuery, 'OP_QUERY');
  const nameAt = headerLength + 4;
  const nameEnd = message.indexOf(0, nameAt);
  const bodyAt = nameEnd + 1 + 8;
  if (nameEnd < 0 || bodyAt + 5 > message.length) {
    throw new Fault('frame-truncated', { problem: 'query', offset: message.length });
  }
  const bodyEnd = bodyAt + Math.max(5, int32At(message, bodyAt));
  if (bodyEnd > message.length) {
    throw new Fault('bson-invalid', { problem: 'past-message', offset: bodyAt });
  }
  return { nameAt, nameEnd, bodyAt, bodyEnd };
}

/** @throws Fault as `layOutOpQuery`, or `bson-invalid` or `utf8-invalid` for the document, with the byte offset */
export function decodeOpQuery(message: Uint8Array): {
  requestId: number;
  collection: string;
  body: Document;
} {
  const { nameAt, nameEnd, bodyAt, bodyEnd } = layOutOpQuery(message);
  return {
    requestId: int32At(message, 4),
    collection: String.fromCharCode(...message.subarray(nameAt, Math.min(nameEnd, nameAt + 256))),
    body: decodeDocument(message.subarray(0, bodyEnd), bodyAt),
  };
}

/** An OP_REPLY with its one document. @throws Fault `frame-truncated`, `opcode-unexpected`, `bson-invalid` or `utf8-invalid` */
export function decodeOpReply(message: Uint8Array): {
  requestId: number;
  responseTo: number;
  body: Document;
} {
  requireOpReply(message);
  return {
    requestId: int32At(message, 4),
    responseTo: int32At(message, 8),
    body: decodeDocument(message, opReplyLength),
  };
}

/** @throws Fault `frame-truncated` or `opcode-unexpected` */
export function requireOpReply(message: Uint8Array): void {
  requireOpcode(message, opReply, 'OP_REPLY');
  if (message.length < opReplyLength + 5) {
    throw new Fault('frame-truncated', { problem: 'reply-document', offset: message.length });
  }
}

/** One document, in answer to the query of that id. */
export function encodeOpReply(requestId: number, responseTo: number, body: Document): Uint8Array {
  const document = encodeDocument(body);
  const bytes = new Uint8Array(opReplyLength + document.length);
  const { setInt32LE } = onDemand.NumberUtils;
  setInt32LE(bytes, 0, bytes.length);
  setInt32LE(bytes, 4, requestId);
  setInt32LE(bytes, 8, responseTo);
  setInt32LE(bytes, 12, opReply);
  setInt32LE(bytes, 16, awaitCapable);
  setInt32LE(bytes, 32, 1);
  bytes.set(document, opReplyLength);
  return bytes;
}

function requireOpcode(message: Uint8Array, opcode: number, name: string): void {
  if (message.length >= headerLength && int32At(message, 12) === opcode) return;
  throw new Fault('opcode-unexpected', { problem: 'named', wanted: name, offset: 12 });
}
