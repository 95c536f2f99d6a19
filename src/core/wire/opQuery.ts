import { onDemand } from 'bson';
import { decodeDocument, encodeDocument, type Document } from '../bson/document';
import { int32At } from '../bson/elements';
import { Fault } from '../bytes/fault';
import { headerLength } from './framer';

/**
 * OP_QUERY and OP_REPLY: retired, but some drivers still send their very first hello by them (specification:
 * source/mongodb-handshake/handshake.md). Only a server needs this.
 */
export const opQuery = 2004;
const opReply = 1;
const awaitCapable = 8;

/** @throws Fault `frame-truncated`, `opcode-unexpected`, `bson-invalid` or `utf8-invalid`, with the byte offset */
export function decodeOpQuery(message: Uint8Array): {
  requestId: number;
  collection: string;
  body: Document;
} {
  if (message.length < headerLength || int32At(message, 12) !== opQuery) {
    throw new Fault('opcode-unexpected', 'The message is not an OP_QUERY', { offset: 12 });
  }
  const nameAt = headerLength + 4;
  const nameEnd = message.indexOf(0, nameAt);
  const bodyAt = nameEnd + 1 + 8;
  if (nameEnd < 0 || bodyAt + 5 > message.length) {
    throw new Fault('frame-truncated', 'The OP_QUERY ends before its document', { offset: message.length });
  }
  const collection = String.fromCharCode(...message.subarray(nameAt, Math.min(nameEnd, nameAt + 256)));
  const end = bodyAt + Math.max(5, int32At(message, bodyAt));
  return {
    requestId: int32At(message, 4),
    collection,
    body: decodeDocument(message.subarray(0, end), bodyAt),
  };
}

/** One document, in answer to the query of that id. */
export function encodeOpReply(requestId: number, responseTo: number, body: Document): Uint8Array {
  const document = encodeDocument(body);
  const at = headerLength + 20;
  const bytes = new Uint8Array(at + document.length);
  const { setInt32LE } = onDemand.NumberUtils;
  setInt32LE(bytes, 0, bytes.length);
  setInt32LE(bytes, 4, requestId);
  setInt32LE(bytes, 8, responseTo);
  setInt32LE(bytes, 12, opReply);
  setInt32LE(bytes, 16, awaitCapable);
  setInt32LE(bytes, 32, 1);
  bytes.set(document, at);
  return bytes;
}
