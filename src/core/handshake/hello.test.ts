import { Decimal128, Double, Int32, Long, serialize } from 'bson';
import { describe, expect, it } from 'vitest';
import { decodeDocument, type Document } from '../bson/document';
import { judgeHello } from './hello';
import { said } from '../../testing/said';

/** As it would come from a server: through bytes, with the types as they are. */
const fromWire = (reply: Document): Document => decodeDocument(Uint8Array.from(serialize(reply)));
const judge = (reply: Document) => judgeHello(fromWire({ isWritablePrimary: true, ok: 1, ...reply }));
const refusal = (reply: Document): unknown => {
  try {
    return judge(reply);
  } catch (thrown) {
    return thrown;
  }
};

describe('the maxWireVersion of a hello reply', () => {
  it.each([
    ['int32', new Int32(21)],
    ['double', new Double(21)],
    ['int64', Long.fromNumber(21)],
  ])('is read from a value of type %s', (_type, maxWireVersion) => {
    expect(judge({ maxWireVersion }).maxWireVersion).toBe(21);
  });

  it.each([
    ['is not there', {}, /has no maxWireVersion/],
    ['is NaN', { maxWireVersion: Number.NaN }, /no whole number/],
    ['is infinite', { maxWireVersion: Number.POSITIVE_INFINITY }, /no whole number/],
    ['is a fraction', { maxWireVersion: 9.5 }, /no whole number/],
    ['is text', { maxWireVersion: '21' }, /no whole number/],
    ['is of a type without a number', { maxWireVersion: Decimal128.fromString('21') }, /no whole number/],
  ])('that %s is refused in those words', (_what, reply, message) => {
    expect(said(refusal(reply))).toMatchObject({
      code: 'hello-invalid',
      says: expect.stringMatching(message),
    });
  });

  it.each([new Int32(8), Long.fromNumber(8), new Double(-1)])('below 9 is too old (case %#)', (version) => {
    expect(refusal({ maxWireVersion: version })).toMatchObject({ code: 'wire-version-too-old' });
  });
});

describe('the minWireVersion of a hello reply', () => {
  const maxWireVersion = new Int32(99);

  it.each([new Int32(30), Long.fromNumber(30), new Double(30.5), new Int32(99)])(
    'above every version known here is refused as incompatible (case %#)',
    (minWireVersion) => {
      expect(said(refusal({ minWireVersion, maxWireVersion }))).toMatchObject({
        code: 'wire-version-too-new',
        says: expect.stringMatching(/incompatible/),
      });
    },
  );

  it.each([new Int32(29), new Int32(0), new Int32(-1), 'text', undefined])(
    'that is known, or that is none, is no hindrance (case %#)',
    (minWireVersion) => {
      expect(judge({ minWireVersion, maxWireVersion })).toMatchObject({ maxWireVersion: 99 });
    },
  );
});

describe('the localTime of a hello reply', () => {
  const maxWireVersion = new Int32(21);

  it('is taken where it is a date', () => {
    expect(judge({ maxWireVersion, localTime: new Date(1234) }).localTime).toBe(1234);
  });

  it.each([
    ['beyond every calendar', Long.MAX_VALUE],
    ['before every calendar', Long.MIN_VALUE],
  ])('%s is left out, and the reply stands', (_what, time) => {
    const bytes = Uint8Array.from(serialize({ ok: 1, maxWireVersion, localTime: time }));
    // The type of the last element, an int64, becomes that of a datetime.
    bytes[bytes.lastIndexOf(18)] = 9;
    const server = judgeHello(decodeDocument(bytes));
    expect(server).toEqual({ maxWireVersion: 21, kind: 'other' });
  });
});

it('a code of any numeric type is told as the server’s code', () => {
  for (const code of [new Int32(18), Long.fromNumber(18), new Double(18)]) {
    expect(refusal({ ok: 0, code, errmsg: 'no' })).toMatchObject({
      code: 'server-refused',
      facts: { serverCode: 18 },
    });
  }
});
