import { onDemand } from 'bson';
import type { FaultFacts } from '../fault/facts';
import { Fault } from '../fault/fault';
import { utf8Decode } from '../bytes/utf8';
import { bsonType, fixedLengths } from './types';

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

/** The shortest document: its length and the byte that ends it. */
const minDocumentLength = 5;

/**
 * The elements of the document that begins at `start`, one level deep; what is inside a value is for `checkDocument`.
 * The bson package has such a reader as well, whose faults point behind what is wrong and not at it.
 * @throws Fault `bson-invalid` or, for a name, `utf8-invalid`, at the very byte that is wrong
 */
export function readElements(bytes: Uint8Array, start = 0): readonly Element[] {
  return [...walkElements(bytes, start)];
}

/** The same, each as it is asked for: whoever looks into one before asking for the next finds faults in their order. */
export function* walkElements(bytes: Uint8Array, start: number): Generator<Element, void> {
  const end = endOfDocument(bytes, start);
  for (let typeOffset = start + 4; typeOffset < end;) {
    const element = readElement(bytes, typeOffset, end);
    yield element;
    typeOffset = element.valueOffset + element.valueLength;
  }
}

function readElement(bytes: Uint8Array, typeOffset: number, end: number): Element {
  const type = bytes[typeOffset] ?? 0;
  if (type === 0) throw invalid({ problem: 'ends-early' }, typeOffset);
  if (!(type in fixedLengths) && !(type in minLengths) && type !== bsonType.regex) {
    throw invalid({ problem: 'type', type }, typeOffset);
  }
  const nameOffset = typeOffset + 1;
  const nameEnd = endOfCString(bytes, nameOffset, end, 'name-unended');
  const valueOffset = nameEnd + 1;
  const valueLength = lengthOfValue(bytes, type, valueOffset, end);
  if (valueLength > end - valueOffset) {
    throw invalid({ problem: 'value-too-long' }, valueOffset);
  }
  const name = utf8Decode(bytes.subarray(nameOffset, nameEnd), nameOffset);
  const nameLength = nameEnd - nameOffset;
  return { type, name, typeOffset, nameOffset, nameLength, valueOffset, valueLength };
}

/** For the types that begin with a length: how small that may be, and the bytes of the value that it does not count. */
const minLengths: Readonly<Record<number, { readonly least: number; readonly beside: number }>> = {
  [bsonType.string]: { least: 1, beside: 4 },
  [bsonType.code]: { least: 1, beside: 4 },
  [bsonType.symbol]: { least: 1, beside: 4 },
  [bsonType.dbPointer]: { least: 1, beside: 4 + 12 },
  [bsonType.binary]: { least: 0, beside: 4 + 1 },
  [bsonType.document]: { least: minDocumentLength, beside: 0 },
  [bsonType.array]: { least: minDocumentLength, beside: 0 },
  [bsonType.codeWithScope]: { least: 4 + 5 + minDocumentLength, beside: 0 },
};

function lengthOfValue(bytes: Uint8Array, type: number, at: number, end: number): number {
  const fixed = fixedLengths[type];
  if (fixed !== undefined) return fixed;
  if (type === bsonType.regex) {
    const pattern = endOfCString(bytes, at, end, 'regex-unended');
    return endOfCString(bytes, pattern + 1, end, 'regex-options-unended') + 1 - at;
  }
  const { least, beside } = minLengths[type] ?? { least: 0, beside: 0 };
  if (end - at < 4) throw invalid({ problem: 'value-too-long' }, at);
  const length = int32At(bytes, at);
  if (length < least) throw invalid({ problem: 'value-length', found: length, least }, at);
  return length + beside;
}

/** @returns the offset of the zero byte that ends it */
function endOfCString(
  bytes: Uint8Array,
  at: number,
  end: number,
  problem: 'name-unended' | 'regex-unended' | 'regex-options-unended',
): number {
  const zero = bytes.indexOf(0, at);
  if (zero < 0 || zero >= end) throw invalid({ problem }, at);
  return zero;
}

/** @returns the offset of the zero byte that ends the document */
function endOfDocument(bytes: Uint8Array, start: number): number {
  const left = bytes.length - start;
  if (left < minDocumentLength) {
    throw invalid({ problem: 'too-short', least: minDocumentLength, found: left }, start);
  }
  const length = int32At(bytes, start);
  if (length < minDocumentLength || length > left) {
    throw invalid({ problem: 'document-length', told: length, found: left }, start);
  }
  const end = start + length - 1;
  if (bytes[end] !== 0) throw invalid({ problem: 'no-zero' }, end);
  return end;
}

/** The little-endian int32 at an offset. */
export function int32At(bytes: Uint8Array, offset: number): number {
  return onDemand.NumberUtils.getInt32LE(bytes, offset);
}

/** @throws Fault `bson-invalid` unless the document at `start` takes up the bytes to their end */
export function requireWholeDocument(bytes: Uint8Array, start = 0): void {
  const end = endOfDocument(bytes, start);
  if (end === bytes.length - 1) return;
  throw invalid({ problem: 'document-length', told: end + 1 - start, found: bytes.length - start }, start);
}

/** The one fault of a document that is none. */
export function invalid(facts: FaultFacts['bson-invalid'], offset: number): Fault<'bson-invalid'> {
  return new Fault('bson-invalid', { ...facts, offset });
}
