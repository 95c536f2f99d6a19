import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  deserialize,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  onDemand,
  serialize,
  Timestamp,
  type Document,
} from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../fault/fault';
import { firstUncovered } from '../bytes/field';
import { annotateDocument } from './annotate';
import { checkDocument, maxBsonDepth } from './check';
import { checkedElements } from './checkedElements';
import { decodeDocument } from './document';
import { readElements } from './elements';

/** Runs a reader; anything it throws must belong to the closed family and say where. */
function onlyFaults<T>(read: () => T): T | Fault {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code === 'unexpected') throw thrown;
    expect(thrown.facts.offset).toEqual(expect.any(Number));
    return thrown;
  }
}

const bytesOf = (document: Document): Uint8Array => Uint8Array.from(serialize(document));

/** Wraps a document in as many others. */
function nested(levels: number): Document {
  let document: Document = {};
  for (let i = 1; i < levels; i++) document = { d: document };
  return document;
}

const everyType: Document = {
  double: 1.5,
  string: 'grüße €',
  document: { deep: true, b: [{ c: 1 }] },
  array: [1, 'two'],
  binary: new Binary(new Uint8Array([1, 2, 3])),
  oldBinary: new Binary(new Uint8Array([1, 2, 3]), 2),
  oid: new ObjectId('0123456789abcdef01234567'),
  boolean: true,
  date: new Date(0),
  null: null,
  regex: new BSONRegExp('a.b', 'ix'),
  code: new Code('f()'),
  scoped: new Code('f()', { x: 'y' }),
  int32: new Int32(7),
  timestamp: new Timestamp({ t: 1, i: 2 }),
  int64: Long.fromNumber(9),
  decimal: Decimal128.fromString('1.5'),
  min: new MinKey(),
  max: new MaxKey(),
};

/** Where an element stands, by its path, and the place of its value. */
function place(bytes: Uint8Array, ...path: readonly string[]): { type: number; name: number; value: number } {
  let start = 0;
  for (const [i, name] of path.entries()) {
    const element = readElements(bytes, start).find((candidate) => candidate.name === name);
    if (!element) throw new Error(`no ${name}`);
    if (i === path.length - 1)
      return { type: element.typeOffset, name: element.nameOffset, value: element.valueOffset };
    start = element.valueOffset;
  }
  throw new Error('no path');
}

describe('a document whose elements are wanted', () => {
  it('gives its own elements alone, as they are read one level deep', () => {
    const bytes = bytesOf({ a: { b: [1, { c: 2 }] }, d: new Code('f', { e: { g: 1 } }), h: 'i', j: {} });
    expect(checkedElements(bytes).map(({ name }) => name)).toEqual(['a', 'd', 'h', 'j']);
    expect(checkedElements(bytes)).toEqual(readElements(bytes));
    const behind = Uint8Array.from([1, 2, 3, ...bytes]);
    expect(checkedElements(behind, 3)).toEqual(readElements(behind, 3));
  });

  it('is refused as any other', () => {
    const text = bytesOf({ a: { b: 'c' } });
    for (const bytes of [bytesOf(nested(maxBsonDepth + 1)), text.with(text.indexOf(0x63), 0xff)]) {
      expect(onlyFaults(() => checkedElements(bytes))).toEqual(onlyFaults(() => checkDocument(bytes)));
      expect(() => checkedElements(bytes)).toThrow(Fault);
    }
  });
});

describe('a document with one byte changed is refused at that byte', () => {
  const bytes = bytesOf(everyType);
  const at = (...path: readonly string[]) => place(bytes, ...path);
  const cases: readonly (readonly [what: string, at: number, byte: number, code: string, offset?: number])[] =
    [
      ['its own length', 0, 1, 'bson-invalid'],
      ['the byte that ends it', bytes.length - 1, 1, 'bson-invalid'],
      ['a type byte that is none', at('string').type, 0x77, 'bson-invalid'],
      ['a type byte of zero', at('string').type, 0, 'bson-invalid'],
      ['a type byte inside a document', at('document', 'deep').type, 0x14, 'bson-invalid'],
      ['a type byte deep inside', at('document', 'b', '0', 'c').type, 0x14, 'bson-invalid'],
      ['a name that is no UTF-8', at('string').name + 2, 0xff, 'utf8-invalid'],
      ['a name inside a document that is no UTF-8', at('document', 'deep').name + 1, 0xc0, 'utf8-invalid'],
      ['the length of a string', at('string').value + 3, 0x80, 'bson-invalid', at('string').value],
      ['the length of a string, too long', at('string').value + 2, 1, 'bson-invalid', at('string').value],
      ['the byte that ends a string', at('string').value + 4 + 11, 0x41, 'bson-invalid'],
      ['a character of a string', at('string').value + 4 + 4, 0xff, 'utf8-invalid'],
      [
        'the last character of a string',
        at('string').value + 4 + 10,
        0x20,
        'utf8-invalid',
        at('string').value + 12,
      ],
      ['a boolean', at('boolean').value, 2, 'bson-invalid'],
      ['a boolean inside a document', at('document', 'deep').value, 0xff, 'bson-invalid'],
      ['the length of a document', at('document').value, 4, 'bson-invalid'],
      [
        'the length of a document, too short',
        at('document').value,
        12,
        'bson-invalid',
        at('document').value + 11,
      ],
      ['the length of an array, too long', at('array').value + 1, 9, 'bson-invalid', at('array').value],
      ['the length of a binary value', at('binary').value + 3, 0x80, 'bson-invalid', at('binary').value],
      ['the second length of old binary', at('oldBinary').value + 5, 4, 'bson-invalid'],
      ['an option of a regular expression', at('regex').value + 4, 0x7a, 'bson-invalid'],
      ['the end of code', at('code').value + 7, 1, 'bson-invalid'],
      ['the length of the text of code with scope', at('scoped').value + 4, 99, 'bson-invalid'],
      ['the length of the scope', at('scoped').value + 12, 15, 'bson-invalid'],
      ['a string in the scope', at('scoped').value + 12 + 4 + 3 + 4, 0xff, 'utf8-invalid'],
    ];

  const whole = cases.map(([what, changed, byte, code, offset = changed]) => {
    return [what, changed, byte, code, offset] as const;
  });

  it.each(whole)('%s', (_what, changed, byte, code, offset) => {
    expect(onlyFaults(() => decodeDocument(bytes.with(changed, byte)))).toMatchObject({
      code,
      facts: { offset },
    });
  });

  it('and the places count from where the document stands', () => {
    const before = new Uint8Array(21).fill(0xee);
    const moved = new Uint8Array([...before, ...bytes.with(at('boolean').value, 2)]);
    const offset = before.length + at('boolean').value;
    expect(onlyFaults(() => decodeDocument(moved, before.length))).toMatchObject({ facts: { offset } });
  });
});

describe('a name twice', () => {
  const twice = (document: Document): Uint8Array => {
    const bytes = bytesOf(document);
    return bytes.with(bytes.lastIndexOf('b'.charCodeAt(0)), 'a'.charCodeAt(0));
  };

  it.each([
    ['in a document', { a: 1, b: 2 }, 4 + 3 + 4 + 1],
    ['in a document inside', { x: { a: 1, b: 2 } }, 4 + 3 + 4 + 3 + 4 + 1],
  ])('%s is refused at the second', (_where, document, offset) => {
    expect(onlyFaults(() => decodeDocument(twice(document)))).toMatchObject({
      code: 'bson-invalid',
      facts: { offset },
    });
  });

  it('in an array is let pass, where names are indices and nobody reads them', () => {
    const bytes = bytesOf({ x: [7, 8] });
    const changed = bytes.with(bytes.lastIndexOf('1'.charCodeAt(0)), '0'.charCodeAt(0));
    expect(decodeDocument(changed)).toEqual({ x: [7, 8] });
  });
});

describe('nesting', () => {
  it(`is followed for ${maxBsonDepth} levels and refused at the one after`, () => {
    expect(onlyFaults(() => decodeDocument(bytesOf(nested(maxBsonDepth))))).not.toBeInstanceOf(Fault);
    expect(onlyFaults(() => decodeDocument(bytesOf(nested(maxBsonDepth + 1))))).toMatchObject({
      code: 'bson-invalid',
      // Each level begins after a length, a type and a name of one letter.
      facts: { offset: maxBsonDepth * (4 + 1 + 2) },
    });
  });

  it('counts arrays and the scopes of code as well', () => {
    let array: unknown = [];
    let scope: Document = {};
    for (let i = 0; i < maxBsonDepth; i++) {
      array = [array];
      scope = { s: new Code('', scope) };
    }
    for (const document of [{ array }, scope]) {
      expect(onlyFaults(() => decodeDocument(bytesOf(document)))).toMatchObject({ code: 'bson-invalid' });
    }
  });

  it('of five thousand levels is refused, not recursed into, and still annotated as far as it goes', () => {
    const bytes = bytesOf(nested(5000));
    expect(onlyFaults(() => decodeDocument(bytes))).toBeInstanceOf(Fault);
    const fields = annotateDocument(bytes);
    expect(firstUncovered({ bytes, fields })).toBe(-1);
    expect(fields.some(({ part }) => part === 'not understood')).toBe(true);
  });
});

describe('the reader of positions', () => {
  const anything = fc.anything({
    withBigInt: false,
    withDate: true,
    withNullPrototype: false,
    values: [
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      fc.double(),
      fc.integer(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
      fc.uint8Array({ maxLength: 9 }).map((bytes) => new Binary(bytes)),
      fc.constant(new BSONRegExp('a', 'i')),
      fc.constant(new Code('f', { x: 1 })),
      fc.constant(Decimal128.fromString('1')),
    ],
    key: fc.string().filter((key) => !key.includes('\0') && key !== '__proto__'),
  });
  const documents = fc.dictionary(
    fc.string().filter((key) => !key.includes('\0') && key !== '__proto__'),
    anything,
    { maxKeys: 6 },
  );

  it('finds what the bson package finds', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const bytes = bytesOf(document);
        const ours = readElements(bytes).map((element) => [
          element.type,
          element.nameOffset,
          element.nameLength,
          element.valueOffset,
          element.valueLength,
        ]);
        expect(ours).toEqual([...onDemand.parseToElements(bytes)]);
        expect(onlyFaults(() => checkDocument(bytes))).toBeUndefined();
      }),
    );
  });

  it('and the check leave nothing for the bson package to refuse', () => {
    const bytes = bytesOf(everyType);
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(flips, (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        if (onlyFaults(() => checkDocument(changed)) instanceof Fault) return;
        if (new DataView(changed.buffer).getInt32(0, true) !== changed.length) return;
        deserialize(changed, { bsonRegExp: true, useBigInt64: true });
      }),
      { numRuns: 3000 },
    );
  });
});
