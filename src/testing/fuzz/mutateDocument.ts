import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import { decodeDocument, encodeDocument, type Document } from '../../core/bson/document';
import type { Chance } from './chance';
import { mutateBytes } from './mutateBytes';
import { mutateText } from './mutateText';

/** A document as the wire would bring it, like one of others with some of its fields of another kind. */
export function mutateDocument(seeds: readonly Document[], chance: Chance): Document {
  const document: Document = { ...chance.of(seeds) };
  for (let left = 1 + chance.length(4); left > 0; left--) changeOnce(document, seeds, chance);
  return decodeDocument(encodeDocument(document));
}

function changeOnce(document: Document, seeds: readonly Document[], chance: Chance): void {
  const names = Object.keys(document);
  const others = [...Object.keys(chance.of(seeds)), 'other'];
  const name = chance.of(names.length > 0 && chance.below(5) > 0 ? names : others);
  const held: unknown = document[name];
  switch (chance.below(5)) {
    case 0:
      delete document[name];
      return;
    case 1:
      document[name] = similar(held, chance);
      return;
    case 2:
      if (isPlain(held)) {
        document[name] = { ...held };
        changeOnce(document[name] as Document, [held], chance);
        return;
      }
      document[name] = similar(held, chance);
      return;
    default:
      document[name] = anyValue(chance);
  }
}

function similar(value: unknown, chance: Chance): unknown {
  if (typeof value === 'string') return wellFormed(mutateText([value], chance));
  if (value instanceof Binary)
    return new Binary(mutateBytes([value.value() as Uint8Array], chance), value.sub_type);
  if (Array.isArray(value)) return [...value, anyValue(chance)];
  return anyValue(chance);
}

function anyValue(chance: Chance): unknown {
  const number = chance.of([0, 1, -1, 2.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -0]);
  return chance.of<() => unknown>([
    () => number,
    () => new Double(number),
    () => new Int32(chance.below(200)),
    () => Long.fromString(chance.of(['0', '1', '-1', '9223372036854775807'])),
    () => Decimal128.fromString(chance.of(['1', 'NaN', 'Infinity', '1E+6000'])),
    () => wellFormed(mutateText(['text'], chance)),
    () => chance.of(['', 'Unauthorized', 'a\u0000b', '\uFEFF']),
    () => chance.of([true, false, null]),
    () => new Binary(mutateBytes([new Uint8Array(32)], chance), chance.of([0, 2, 4, 128])),
    () => [anyNested(chance), anyNested(chance)],
    () => ({ [chance.of(['a', '', 'user', '$x', '__proto__', 'length'])]: anyNested(chance) }),
    () => new ObjectId(new Uint8Array(12)),
    () => new Date(chance.of([0, -1, 8.64e15])),
    () => new Timestamp({ t: 1, i: 2 }),
    () => new BSONRegExp('a*', 'i'),
    () => new Code('return 1'),
    () => chance.of([new MinKey(), new MaxKey()]),
  ])();
}

function anyNested(chance: Chance): unknown {
  return chance.below(3) === 0 ? anyValue(chance) : chance.of(['text', 1, null]);
}

function isPlain(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** As UTF-8 carries it. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
