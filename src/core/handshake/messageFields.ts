import { int32At, readElements, type Element } from '../bson/elements';
import { bsonType } from '../bson/types';
import { base64Encode } from '../bytes/base64';
import { hexEncode } from '../bytes/hex';
import { utf8Decode } from '../bytes/utf8';
import { orNull } from '../fault/fault';
import { onDemand } from 'bson';
import { requireEnvelope } from '../wire/opMsg';

/** How a field's value is written as text. `raw`: the bytes of a value that has no other text, in hex. */
export type FieldKind = 'text' | 'int32' | 'int64' | 'double' | 'boolean' | 'date' | 'base64' | 'raw';

/** A value in a message, as text, and where it stands. */
export interface MessageField {
  /** Outermost first: `['payload', 's']`, `['client', 'driver', 'name']`. */
  readonly path: readonly string[];
  readonly kind: FieldKind;
  readonly text: string;
  /** The value's bytes in the message, lengths of its own included. */
  readonly offset: number;
  readonly length: number;
  /** Where the 32-bit lengths stand that count these bytes. */
  readonly counted: readonly number[];
}

/** A message of this handshake has about thirty; what has more is for whoever reads bytes. */
const mostFields = 200;

/** Whatever is nested deeper stays one value. */
const deepest = 8;

/**
 * The values of a message, in their order; documents, arrays and the SASL payload are taken apart.
 * @throws Fault with the byte where the message cannot be read
 */
export function messageFields(message: Uint8Array): readonly MessageField[] {
  const start = requireEnvelope(message, 0);
  return fieldsIn(message, start, [], [0], 1).slice(0, mostFields);
}

/** A payload's fields go by their own names: `s`, `client.driver.name`. */
export function fieldName({ path }: Pick<MessageField, 'path'>): string {
  return (path.length > 1 && path[0] === 'payload' ? path.slice(1) : path).join('.');
}

function fieldsIn(
  message: Uint8Array,
  start: number,
  outer: readonly string[],
  counting: readonly number[],
  depth: number,
): MessageField[] {
  const counted = [...counting, start];
  return readElements(message, start).flatMap((element) => {
    const path = [...outer, element.name];
    const inner = depth < deepest ? innerOf(message, element, path, counted, depth + 1) : null;
    return inner ?? [{ path, ...valueIn(message, element), ...placeOf(element), counted }];
  });
}

/** What is in a value that is a document itself; null where it is none. */
function innerOf(
  message: Uint8Array,
  { type, valueOffset: at, valueLength: length }: Element,
  path: readonly string[],
  counted: readonly number[],
  depth: number,
): MessageField[] | null {
  if (type === bsonType.document || type === bsonType.array)
    return orNull(() => fieldsIn(message, at, path, counted, depth));
  const isPayload = type === bsonType.binary && path.length === 1 && path[0] === 'payload';
  if (!isPayload || message[at + 4] !== 0) return null;
  const end = at + length;
  const whole = length >= 10 && int32At(message, at + 5) === end - at - 5;
  return whole
    ? orNull(() => fieldsIn(message.subarray(0, end), at + 5, path, [...counted, at], depth))
    : null;
}

function placeOf({ valueOffset, valueLength }: Element): Pick<MessageField, 'offset' | 'length'> {
  return { offset: valueOffset, length: valueLength };
}

function valueIn(
  message: Uint8Array,
  { type, valueOffset: at, valueLength: length }: Element,
): Pick<MessageField, 'kind' | 'text'> {
  const { getInt32LE, getBigInt64LE, getFloat64LE } = onDemand.NumberUtils;
  const raw = { kind: 'raw', text: hexEncode(message.subarray(at, at + length)) } as const;
  switch (type) {
    case bsonType.string: {
      const text = orNull(() => utf8Decode(message.subarray(at + 4, at + length - 1)));
      return text === null ? raw : { kind: 'text', text };
    }
    case bsonType.int32:
      return { kind: 'int32', text: `${getInt32LE(message, at)}` };
    case bsonType.int64:
      return { kind: 'int64', text: `${getBigInt64LE(message, at)}` };
    case bsonType.double:
      return { kind: 'double', text: `${getFloat64LE(message, at)}` };
    case bsonType.boolean:
      return { kind: 'boolean', text: message[at] === 1 ? 'true' : 'false' };
    case bsonType.date: {
      const date = new Date(Number(getBigInt64LE(message, at)));
      return Number.isNaN(date.getTime()) ? raw : { kind: 'date', text: date.toISOString() };
    }
    case bsonType.binary:
      return { kind: 'base64', text: base64Encode(message.subarray(at + 5, at + length)) };
    default:
      return raw;
  }
}
