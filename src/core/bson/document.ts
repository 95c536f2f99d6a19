import { BSONError, deserialize, serialize, type Document } from 'bson';
import { Fault } from '../fault/fault';
import { checkDocument } from './check';
import { requireWholeDocument } from './elements';

export type { Document } from 'bson';

/** One BSON document as bytes; keys in insertion order. */
export function encodeDocument(document: Document): Uint8Array {
  // A copy of exact size: in Node the encoder hands out a slice of a shared buffer.
  return Uint8Array.from(serialize(document, { ignoreUndefined: true }));
}

/**
 * Reads the document that stands from `start` to the end of the bytes. Numbers stay as their BSON types would promote;
 * binary values stay `Binary`, so that a wrong subtype can be seen.
 * @throws Fault `bson-invalid` or `utf8-invalid`, with the byte offset in the bytes given
 */
export function decodeDocument(bytes: Uint8Array, start = 0): Document {
  requireWholeDocument(bytes, start);
  checkDocument(bytes, start);
  return readChecked(bytes, start);
}

/** The same for a document that was checked. @throws Fault `bson-invalid` */
export function readChecked(bytes: Uint8Array, start: number): Document {
  try {
    return deserialize(bytes.subarray(start), {
      promoteValues: true,
      promoteBuffers: false,
      bsonRegExp: true,
      useBigInt64: true,
    });
  } catch (cause) {
    // The check is the stricter reader of the two, so that this is not expected to happen.
    if (!BSONError.isBSONError(cause)) throw cause;
    throw new Fault('bson-invalid', { problem: 'not-a-document', offset: start }, cause);
  }
}

/**
 * What a decoded value of any of the numeric types counts, where a number of JavaScript holds it.
 * @returns undefined for anything else, NaN and the infinities included
 */
export function finiteNumber(value: unknown): number | undefined {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
