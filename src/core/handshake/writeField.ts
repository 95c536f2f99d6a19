import { onDemand } from 'bson';
import { int32At } from '../bson/elements';
import { base64Decode } from '../bytes/base64';
import { concatBytes } from '../bytes/bytes';
import { hexDecode } from '../bytes/hex';
import { utf8Encode } from '../bytes/utf8';
import { Fault } from '../fault/fault';
import type { FieldKind, MessageField } from './messageFields';

/** Why a text is no value of a field. `at`: the UTF-16 code unit that does not belong, from 0. */
export type Unwritable =
  | {
      readonly problem: 'base64' | 'hex' | 'whole-number' | 'number' | 'boolean' | 'date';
      readonly at: number;
    }
  | { readonly problem: 'range'; readonly least: string; readonly most: string; readonly at: number }
  /** The bytes of a value that has no text of its own keep their number. */
  | { readonly problem: 'raw-length'; readonly found: number; readonly wanted: number; readonly at: number };

/**
 * The message with another value in one field; every length that counts it is made right. Type, subtype and all other
 * bytes stay.
 * @param field of that very message
 * @returns the message, or why the text is no value
 */
export function writeField(
  message: Uint8Array,
  field: MessageField,
  text: string,
): { readonly message: Uint8Array } | Unwritable {
  const value = valueOf(message, field, text);
  if (!(value instanceof Uint8Array)) return value;
  const { offset, length, counted } = field;
  const made = concatBytes([message.subarray(0, offset), value, message.subarray(offset + length)]);
  const grown = value.length - length;
  for (const at of counted) onDemand.NumberUtils.setInt32LE(made, at, int32At(message, at) + grown);
  return { message: made };
}

function valueOf(message: Uint8Array, { kind, offset, length }: MessageField, text: string) {
  switch (kind) {
    case 'text': {
      const bytes = utf8Encode(text);
      return concatBytes([int32(bytes.length + 1), bytes, Uint8Array.of(0)]);
    }
    case 'base64': {
      const bytes = decoded(base64Decode, text, 'base64');
      if (!(bytes instanceof Uint8Array)) return bytes;
      return concatBytes([int32(bytes.length), message.subarray(offset + 4, offset + 5), bytes]);
    }
    case 'raw': {
      const bytes = decoded(hexDecode, text, 'hex');
      if (!(bytes instanceof Uint8Array) || bytes.length === length) return bytes;
      return { problem: 'raw-length', found: bytes.length, wanted: length, at: 0 } as const;
    }
    default:
      return scalar(kind, text);
  }
}

function decoded(
  decode: (text: string) => Uint8Array,
  text: string,
  problem: 'base64' | 'hex',
): Uint8Array | Unwritable {
  try {
    return Uint8Array.from(decode(text));
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return { problem, at: thrown.facts.offset ?? 0 };
  }
}

function scalar(kind: Exclude<FieldKind, 'text' | 'base64' | 'raw'>, text: string): Uint8Array | Unwritable {
  const { setFloat64LE } = onDemand.NumberUtils;
  switch (kind) {
    case 'int32':
    case 'int64':
      return wholeNumber(kind === 'int32' ? 4 : 8, text);
    case 'double': {
      const number = text.trim() === '' ? NaN : Number(text);
      if (Number.isNaN(number) && text !== 'NaN') return { problem: 'number', at: 0 };
      const bytes = new Uint8Array(8);
      setFloat64LE(bytes, 0, number);
      return bytes;
    }
    case 'boolean':
      if (text !== 'true' && text !== 'false') return { problem: 'boolean', at: 0 };
      return Uint8Array.of(text === 'true' ? 1 : 0);
    case 'date': {
      const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(text);
      const ms = iso ? Date.parse(text) : NaN;
      return Number.isNaN(ms) ? { problem: 'date', at: 0 } : int64(BigInt(ms));
    }
  }
}

function wholeNumber(size: 4 | 8, text: string): Uint8Array | Unwritable {
  const stray = /^-?\d+$/.test(text) ? -1 : Math.max(0, text.search(/(?!^-)\D/));
  if (stray >= 0) return { problem: 'whole-number', at: stray };
  const most = 2n ** BigInt(size * 8 - 1) - 1n;
  const number = BigInt(text);
  if (number > most || number < -most - 1n)
    return { problem: 'range', least: `${-most - 1n}`, most: `${most}`, at: 0 };
  return size === 4 ? int32(Number(number)) : int64(number);
}

function int32(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  onDemand.NumberUtils.setInt32LE(bytes, 0, number);
  return bytes;
}

function int64(number: bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  onDemand.NumberUtils.setBigInt64LE(bytes, 0, number);
  return bytes;
}
