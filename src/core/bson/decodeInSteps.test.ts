import fc from 'fast-check';
import { Code, Int32, serialize } from 'bson';
import { describe, expect, it } from 'vitest';
import { Fault, faultData } from '../fault/fault';
import { allSteps } from '../bytes/steps';
import { decodeDocument, encodeDocument, type Document } from './document';
import { decodeInSteps, mostElements } from './decodeInSteps';

const inSteps = (bytes: Uint8Array, start = 0): Document => allSteps(decodeInSteps(bytes, start));

/** What comes of it: the document, or where and why it is none. */
function outcome(read: () => Document): unknown {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return faultData(thrown);
  }
}

const sample = encodeDocument({
  hello: new Int32(1),
  client: { driver: { name: 'x', version: '1' }, os: { type: 'Linux' } },
  list: [1, 'two', { three: true }, ['four']],
  code: new Code('f()', { x: 1 }),
  $db: 'admin',
});

function many(count: number): Document {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`f${i}`, new Int32(i)]));
}

describe('a document read in steps', () => {
  it('comes to what it comes to at once, whatever bytes are others', () => {
    const flips = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), { maxLength: 4 });
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = Uint8Array.from(sample);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(outcome(() => inSteps(bytes))).toEqual(outcome(() => decodeDocument(bytes)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes a step for every some elements, and for every long value', () => {
    const stepsIn = (document: Document): number => [...decodeInSteps(encodeDocument(document))].length;
    expect(stepsIn(many(10))).toBe(0);
    expect(stepsIn(many(12_800))).toBe(100);
    expect(stepsIn({ list: Array.from({ length: 12_800 }, () => null) })).toBe(101);
    expect(stepsIn({ a: 'x'.repeat(70_000), b: 'x'.repeat(70_000) })).toBe(2);
  });

  it('is read whole with as many elements as are taken note of', () => {
    const document = many(mostElements);
    expect(inSteps(encodeDocument(document))).toEqual(decodeDocument(encodeDocument(document)));
  });

  it('beyond those is the document of its first elements', () => {
    const body = inSteps(encodeDocument({ hello: new Int32(1), ...many(50_000) }));
    expect(Object.keys(body)).toEqual(['hello', ...Object.keys(many(mostElements - 1))]);
  });

  it.each<[string, (inner: Document) => Document]>([
    ['a document', (inner) => ({ a: 1, inner, after: 1 })],
    ['an array', (inner) => ({ a: 1, inner: Object.values(inner), after: 1 })],
    ['documents in documents', (inner) => ({ a: { b: [{ c: inner, d: 1 }], e: 1 }, after: 1 })],
  ])('is cut inside %s as well, behind some zeros and anywhere in the bytes', (_what, around) => {
    const bytes = encodeDocument(around(many(50_000)));
    const cut = inSteps(Uint8Array.from([9, 9, 9, ...bytes]), 3);
    expect(cut).toEqual(inSteps(bytes));
    const countIn = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce((sum: number, inner) => sum + 1 + countIn(inner), 0)
        : 0;
    expect(countIn(cut)).toBe(mostElements);
    expect(cut.after).toBeUndefined();
  });

  it('is not cut inside code with its scope', () => {
    const bytes = serialize({ code: new Code('f()', many(5_000)), after: 1 });
    const { code, after } = inSteps(bytes);
    expect(Object.keys(code.scope)).toHaveLength(5_000);
    expect(after).toBeUndefined();
  });

  it('is checked to its end, where it is cut too', () => {
    const bytes = encodeDocument({ ...many(50_000), last: true });
    bytes[bytes.length - 2] = 7;
    expect(outcome(() => inSteps(bytes))).toMatchObject({ code: 'bson-invalid', offset: bytes.length - 2 });
  });
});
