import { BSONError, BSONOffsetError, deserialize, serialize, type Document } from 'bson';
import { Fault } from '../bytes/fault';

export type { Document } from 'bson';

/** Deeper nesting than this is refused before the decoder recurses into it. */
export const maxBsonDepth = 32;

/** One BSON document as bytes; keys in insertion order. */
export function encodeDocument(document: Document): Uint8Array {
  // A copy of exact size: in Node the encoder hands out a slice of a shared buffer.
  return Uint8Array.from(serialize(document, { ignoreUndefined: true }));
}

/**
 * Reads one document that fills the bytes exactly. Numbers stay as their BSON types would promote; binary values
 * stay `Binary`, so that a wrong subtype can be seen.
 * @throws Fault `bson-invalid`, with the byte offset where it is known
 */
export function decodeDocument(bytes: Uint8Array): Document {
  return bsonFault(() =>
    deserialize(bytes, { promoteValues: true, promoteBuffers: false, bsonRegExp: true, useBigInt64: true }),
  );
}

/** Runs a BSON reader and turns what it throws into the closed family. */
export function bsonFault<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    if (cause instanceof BSONOffsetError) {
      throw new Fault('bson-invalid', 'The bytes are not a valid BSON document', {
        offset: cause.offset,
        cause,
      });
    }
    if (BSONError.isBSONError(cause) || cause instanceof RangeError || cause instanceof TypeError) {
      throw new Fault('bson-invalid', 'The bytes are not a valid BSON document', { cause });
    }
    throw cause;
  }
}
