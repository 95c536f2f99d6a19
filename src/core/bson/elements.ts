import { onDemand } from 'bson';
import { Fault } from '../bytes/fault';
import { utf8Decode } from '../bytes/utf8';
import { bsonFault } from './document';

/** Where one element of a document stands. Offsets are from the start of the bytes given. */
export interface Element {
  /** The BSON type byte. */
  readonly type: number;
  readonly name: string;
  readonly typeOffset: number;
  readonly nameOffset: number;
  /** Bytes of the name without its terminator. */
  readonly nameLength: number;
  readonly valueOffset: number;
  readonly valueLength: number;
}

/**
 * The elements of the document that begins at `start`, one level deep.
 * @throws Fault `bson-invalid` with the byte offset; a name twice is refused as well, since readers would disagree
 */
export function readElements(bytes: Uint8Array, start = 0): readonly Element[] {
  const raw = bsonFault(() => [...onDemand.parseToElements(bytes, start)]);
  const seen = new Set<string>();
  return raw.map(([type, nameOffset, nameLength, valueOffset, valueLength]) => {
    const name = utf8Decode(bytes.subarray(nameOffset, nameOffset + nameLength));
    if (seen.has(name)) {
      throw new Fault('bson-invalid', 'A document holds the same name twice', { offset: nameOffset });
    }
    seen.add(name);
    return { type, name, typeOffset: nameOffset - 1, nameOffset, nameLength, valueOffset, valueLength };
  });
}

/** The little-endian int32 at an offset. */
export function int32At(bytes: Uint8Array, offset: number): number {
  return onDemand.NumberUtils.getInt32LE(bytes, offset);
}

/** @throws Fault `bson-invalid` when the bytes do not begin with the length of exactly these bytes */
export function requireWholeDocument(bytes: Uint8Array): void {
  if (bytes.length < 5) {
    throw new Fault('bson-invalid', `A document takes at least 5 bytes, here are ${bytes.length}`, {
      offset: 0,
    });
  }
  const length = int32At(bytes, 0);
  if (length !== bytes.length) {
    throw new Fault('bson-invalid', `The document says it has ${length} bytes, here are ${bytes.length}`, {
      offset: 0,
    });
  }
}
