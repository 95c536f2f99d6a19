import { onDemand } from 'bson';
import { orNull } from '../fault/fault';
import type { Field } from '../bytes/field';
import { utf8Display } from '../bytes/utf8';
import { maxBsonDepth } from './check';
import { int32At, readElements, requireWholeDocument, type Element } from './elements';
import { bsonType, bsonTypeNames } from './types';

/**
 * Every byte of the document that stands from `start` to the end of the bytes, as named fields in order. A reader
 * looks here most when something is wrong, so what is inside a value may be: a nested document that cannot be taken
 * apart stays one field.
 * @throws Fault `bson-invalid` or `utf8-invalid` with the byte offset, when the outermost level cannot be read
 */
export function annotateDocument(bytes: Uint8Array, start = 0, path: readonly string[] = []): Field[] {
  requireWholeDocument(bytes, start);
  return annotateElements(bytes, start, path, 1);
}

function annotateElements(bytes: Uint8Array, start: number, path: readonly string[], depth: number): Field[] {
  const size = int32At(bytes, start);
  return [
    { path, part: 'document length', offset: start, length: 4, text: `${size} bytes` },
    ...readElements(bytes, start).flatMap((element) => annotateElement(bytes, element, path, depth)),
    { path, part: 'end of document', offset: start + size - 1, length: 1 },
  ];
}

function annotateNested(
  bytes: Uint8Array,
  { valueOffset, valueLength }: Element,
  path: readonly string[],
  depth: number,
): Field[] {
  const fields =
    depth <= maxBsonDepth ? orNull(() => annotateElements(bytes, valueOffset, path, depth)) : null;
  return fields ?? [{ path, part: 'not understood', offset: valueOffset, length: valueLength }];
}

function annotateElement(
  bytes: Uint8Array,
  element: Element,
  outer: readonly string[],
  depth: number,
): Field[] {
  const path = [...outer, element.name];
  return [
    {
      path,
      part: 'type',
      offset: element.typeOffset,
      length: 1,
      text: bsonTypeNames[element.type] ?? 'unknown',
    },
    { path, part: 'name', offset: element.nameOffset, length: element.nameLength + 1, text: element.name },
    ...annotateValue(bytes, element, path, depth),
  ];
}

function annotateValue(bytes: Uint8Array, element: Element, path: readonly string[], depth: number): Field[] {
  const { type, valueOffset: at, valueLength: length } = element;
  if (length === 0) return [];
  switch (type) {
    case bsonType.document:
    case bsonType.array:
      return annotateNested(bytes, element, path, depth + 1);
    case bsonType.string: {
      const text = utf8Display(bytes.subarray(at + 4, at + length - 1));
      const value: Field[] =
        length === 5 ? [] : [{ path, part: 'value', offset: at + 4, length: length - 5, text }];
      return [
        { path, part: 'length', offset: at, length: 4, text: `${length - 4} bytes`, note: 'with-terminator' },
        ...value,
        { path, part: 'terminator', offset: at + length - 1, length: 1 },
      ];
    }
    case bsonType.binary: {
      const size = length - 5;
      const value: Field[] = size === 0 ? [] : [{ path, part: 'value', offset: at + 5, length: size }];
      return [
        { path, part: 'length', offset: at, length: 4, text: `${size} bytes` },
        { path, part: 'subtype', offset: at + 4, length: 1, text: `${bytes[at + 4]}` },
        ...value,
      ];
    }
    default:
      return [{ path, part: 'value', offset: at, length, ...scalarText(bytes, element) }];
  }
}

function scalarText(bytes: Uint8Array, { type, valueOffset: at }: Element): { text?: string } {
  const numbers = onDemand.NumberUtils;
  switch (type) {
    case bsonType.int32:
      return { text: `${numbers.getInt32LE(bytes, at)}` };
    case bsonType.int64:
      return { text: `${numbers.getBigInt64LE(bytes, at)}` };
    case bsonType.double:
      return { text: `${numbers.getFloat64LE(bytes, at)}` };
    case bsonType.boolean:
      return { text: bytes[at] === 1 ? 'true' : 'false' };
    case bsonType.date:
      return { text: isoDate(numbers.getBigInt64LE(bytes, at)) };
    default:
      return {};
  }
}

function isoDate(ms: bigint): string {
  const date = new Date(Number(ms));
  return Number.isNaN(date.getTime()) ? `${ms} ms since 1970` : date.toISOString();
}
