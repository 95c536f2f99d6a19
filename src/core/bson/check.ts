import { utf8Decode } from '../bytes/utf8';
import { int32At, invalid, walkElements, type Element } from './elements';
import { Progress } from './progress';
import { bsonType } from './types';

/**
 * Levels of nesting, the outermost document being the first: the limit that MongoDB documents for BSON ("MongoDB
 * Limits and Thresholds": 100; its own readers stop at 180 to 200). Whatever walks a document that was checked may
 * recurse.
 */
export const maxBsonDepth = 100;

/** The old binary subtype whose bytes begin with a second length. */
const oldBinary = 2;

/**
 * Walks the document at `start` to its leaves, before anything else reads values out of it, so that whatever is wrong
 * is told with the place where it stands. A name that stands twice in a document is refused as well, since readers
 * would disagree about its value.
 * @throws Fault `bson-invalid` or `utf8-invalid` at the very byte that is wrong
 */
export function checkDocument(bytes: Uint8Array, start = 0): void {
  const steps = checkInSteps(bytes, start);
  while (!steps.next().done);
}

/** The same in steps, each a small part of a millisecond: whoever takes them may do something else between. */
export function checkInSteps(
  bytes: Uint8Array,
  start = 0,
  progress: Progress = new Progress(),
): Generator<void, void> {
  return checkElements(bytes, start, true, progress);
}

function* checkElements(
  bytes: Uint8Array,
  start: number,
  named: boolean,
  progress: Progress,
): Generator<void, void> {
  if (progress.enter(start) > maxBsonDepth) {
    throw invalid({ problem: 'depth', limit: maxBsonDepth }, start);
  }
  const seen = new Set<string>();
  for (const element of walkElements(bytes, start)) {
    const { name, nameOffset } = element;
    // The names inside an array are its indices, and no reader looks at them.
    if (named) {
      if (seen.has(name)) throw invalid({ problem: 'same-name' }, nameOffset);
      seen.add(name);
    }
    if (progress.count(element)) yield;
    yield* checkValue(bytes, element, progress);
  }
  progress.leave();
}

function* checkValue(bytes: Uint8Array, element: Element, progress: Progress): Generator<void, void> {
  const { type, valueOffset: at, valueLength: length } = element;
  switch (type) {
    case bsonType.document:
    case bsonType.array:
      return yield* checkElements(bytes, at, type === bsonType.document, progress);
    case bsonType.codeWithScope:
      return yield* checkCodeWithScope(bytes, at, length, progress);
    default:
      return checkScalar(bytes, element);
  }
}

function checkScalar(bytes: Uint8Array, { type, valueOffset: at, valueLength: length }: Element): void {
  switch (type) {
    case bsonType.string:
    case bsonType.code:
    case bsonType.symbol:
      return checkString(bytes, at, length);
    case bsonType.dbPointer:
      return checkString(bytes, at, length - 12);
    case bsonType.binary:
      return checkBinary(bytes, at, length);
    case bsonType.boolean:
      if ((bytes[at] ?? 0) > 1) throw invalid({ problem: 'boolean', found: bytes[at] ?? 0 }, at);
      return undefined;
    case bsonType.regex:
      return checkRegexOptions(bytes, bytes.indexOf(0, at) + 1);
    default:
      return undefined;
  }
}

/** @param length of the value: the length that it begins with, the text, the zero byte that ends it */
function checkString(bytes: Uint8Array, at: number, length: number): void {
  const end = at + length - 1;
  if (bytes[end] !== 0) throw invalid({ problem: 'string-without-zero' }, end);
  utf8Decode(bytes.subarray(at + 4, end), at + 4);
}

function* checkCodeWithScope(
  bytes: Uint8Array,
  at: number,
  length: number,
  progress: Progress,
): Generator<void, void> {
  const textAt = at + 4;
  const textLength = int32At(bytes, textAt);
  const scopeAt = textAt + 4 + textLength;
  if (textLength < 1 || scopeAt + 5 > at + length) {
    throw invalid({ problem: 'length-misfit' }, textAt);
  }
  checkString(bytes, textAt, 4 + textLength);
  if (int32At(bytes, scopeAt) !== at + length - scopeAt) {
    throw invalid({ problem: 'length-misfit' }, scopeAt);
  }
  yield* progress.closed(checkElements(bytes, scopeAt, true, progress));
}

function checkBinary(bytes: Uint8Array, at: number, length: number): void {
  if (bytes[at + 4] !== oldBinary) return;
  const inner = length - 5 - 4;
  if (inner < 0 || int32At(bytes, at + 5) !== inner) {
    throw invalid({ problem: 'binary-length' }, at + 5);
  }
}

function checkRegexOptions(bytes: Uint8Array, at: number): void {
  for (let offset = at; bytes[offset] !== 0; offset++) {
    if (!'ilmsux'.includes(String.fromCharCode(bytes[offset] ?? 0))) {
      throw invalid({ problem: 'regex-option' }, offset);
    }
  }
}
