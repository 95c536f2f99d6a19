import { onDemand } from 'bson';
import { base64Encode } from './base64';
import { utf8Decode } from './utf8';
import { orNull } from '../fault/fault';

/** What bytes are when they are read as this or that; null where there are too few, or it is none. */
export interface Readings {
  /** The next four, the least significant byte first, as BSON and MongoDB's messages have it; and the most significant first. */
  readonly int32LE: number | null;
  readonly int32BE: number | null;
  /** The next eight, IEEE 754, the least significant byte first. */
  readonly double: number | null;
  /** The next twelve as an ObjectId: when it was made, in milliseconds since 1970, to the second. */
  readonly objectIdTime: number | null;
  /** The selected ones. */
  readonly utf8: string | null;
  readonly base64: string;
  /** How many of the selected ones the last two are of. */
  readonly read: number;
}

/** Of a longer selection only its beginning is written out. */
const mostWritten = 1024;

/**
 * @param bytes from the first selected one on, as far as they may be read
 * @param selected how many of them are selected
 */
export function readingsOf(bytes: Uint8Array, selected: number): Readings {
  const numbers = onDemand.NumberUtils;
  const read = Math.min(selected, mostWritten);
  return {
    int32LE: bytes.length < 4 ? null : numbers.getInt32LE(bytes, 0),
    int32BE: bytes.length < 4 ? null : numbers.getUint32BE(bytes, 0) | 0,
    double: bytes.length < 8 ? null : numbers.getFloat64LE(bytes, 0),
    objectIdTime: bytes.length < 12 ? null : numbers.getUint32BE(bytes, 0) * 1000,
    utf8: textOf(bytes.subarray(0, read), read < selected),
    base64: base64Encode(bytes.subarray(0, read)),
    read,
  };
}

/** @param cut there is more of it: a character that ends behind is left out */
function textOf(bytes: Uint8Array, cut: boolean): string | null {
  const whole = orNull(() => utf8Decode(bytes));
  if (whole !== null || !cut) return whole;
  for (let less = 1; less <= 3; less++) {
    const text = orNull(() => utf8Decode(bytes.subarray(0, bytes.length - less)));
    if (text !== null) return text;
  }
  return null;
}
