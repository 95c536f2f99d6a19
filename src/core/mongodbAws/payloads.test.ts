import { Binary, Int32, serialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedExample, payloadVectors, refusedHosts, regionTable } from '../../testing/knownAnswers';
import { base64Decode, base64Encode } from '../bytes/base64';
import { Fault } from '../fault/fault';
import { hexEncode } from '../bytes/hex';
import { Secret } from '../credentials/secret';
import { judgeClientFinal, makeClientFinal } from './clientFinal';
import { clientNonce, judgeClientFirst, makeClientFirst } from './clientFirst';
import { judgeServerFirst, makeServerFirst } from './serverFirst';
import { judgeStsHost, regionOf } from './stsHost';

const nonce = clientNonce(base64Decode(payloadVectors.clientNonce));
const code = (wanted: string, offset?: number) =>
  expect.objectContaining({
    code: wanted,
    ...(offset === undefined ? {} : { facts: expect.objectContaining({ offset }) }),
  });
const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (thrown) {
    return thrown;
  }
  throw new Error('nothing was thrown');
};

describe('the payloads of the specification', () => {
  it('client-first is written byte for byte', () => {
    expect(base64Encode(makeClientFirst(nonce))).toBe(payloadVectors.clientFirst);
  });

  it('client-first is read, also with the keys in the order that Go writes', () => {
    for (const text of [payloadVectors.clientFirst, payloadVectors.clientFirstByGo]) {
      const read = judgeClientFirst(base64Decode(text));
      expect(hexEncode(read.nonce)).toBe(payloadVectors.clientNonceHex);
      expect(read.flag).toBe(110);
    }
  });

  it('server-first is written and read byte for byte', () => {
    const challenge = judgeServerFirst(base64Decode(payloadVectors.serverFirst), nonce);
    expect(base64Encode(challenge.serverNonce)).toBe(payloadVectors.serverNonce);
    expect(hexEncode(challenge.serverNonce.subarray(32))).toBe(payloadVectors.serverPartHex);
    expect(challenge).toMatchObject({
      stsHost: payloadVectors.stsHost,
      region: 'us-east-1',
      unknownFields: [],
    });
    expect(base64Encode(makeServerFirst(challenge.serverNonce, challenge.stsHost))).toBe(
      payloadVectors.serverFirst,
    );
  });

  it('client-final is written and read byte for byte', () => {
    const { authorization, amzDate } = payloadVectors;
    expect(base64Encode(makeClientFinal({ authorization, amzDate }))).toBe(payloadVectors.clientFinal);
    expect(judgeClientFinal(base64Decode(payloadVectors.clientFinal))).toEqual({ authorization, amzDate });
  });

  it('the decoded example has a server nonce that begins with its client nonce', () => {
    const sent = clientNonce(base64Decode(decodedExample.clientNonce));
    const payload = makeServerFirst(base64Decode(decodedExample.serverNonce), 'sts.amazonaws.com');
    expect(base64Encode(judgeServerFirst(payload, sent).serverNonce)).toBe(decodedExample.serverNonce);
  });
});

describe('the region of an STS host', () => {
  it.each(regionTable)('%s is %s', (host, region) => {
    expect(regionOf(judgeStsHost(host))).toBe(region);
  });

  it.each(refusedHosts)('%j is refused: %s', (host, wanted) => {
    expect(thrownBy(() => judgeStsHost(host))).toEqual(code(wanted));
  });
});

describe('a server-first payload is refused', () => {
  const s = base64Decode(payloadVectors.serverNonce);
  const judge = (document: object) =>
    thrownBy(() => judgeServerFirst(Uint8Array.from(serialize(document)), nonce));
  const bin = (bytes: Uint8Array, subtype = 0) => new Binary(bytes, subtype);

  it('when the nonce has 63 or 65 bytes, with the offset of its length', () => {
    expect(judge({ s: bin(s.subarray(0, 63)), h: 'a' })).toEqual(code('nonce-length', 7));
    expect(judge({ s: bin(new Uint8Array([...s, 0])), h: 'a' })).toEqual(code('nonce-length', 7));
  });

  it('when the nonce does not begin with the client nonce, with the offset of the first byte that differs', () => {
    const other = Uint8Array.from(s);
    other[5] = (other[5] ?? 0) ^ 1;
    expect(judge({ s: bin(other), h: 'a' })).toEqual(code('nonce-prefix', 7 + 5 + 5));
  });

  it('when a field is missing or of another type', () => {
    expect(judge({ h: 'a' })).toEqual(code('field-missing'));
    expect(judge({ s: bin(s) })).toEqual(code('field-missing'));
    expect(judge({ s: 'text', h: 'a' })).toEqual(code('field-type', 4));
    expect(judge({ s: bin(s, 4), h: 'a' })).toEqual(code('field-type', 11));
    expect(judge({ s: bin(s), h: new Int32(1) })).toEqual(code('field-type'));
  });

  it('when the host breaks a rule, with the offset in the payload', () => {
    const at = 4 + 3 + 5 + 64 + 3 + 4;
    expect(judge({ s: bin(s), h: '' })).toEqual(code('host-empty', at));
    expect(judge({ s: bin(s), h: 'sts..com' })).toEqual(code('host-empty-label', at + 4));
    expect(judge({ s: bin(s), h: 'a'.repeat(256) })).toEqual(code('host-too-long', at + 255));
  });

  it('when its bytes end early, and it is never read past the end', () => {
    const whole = base64Decode(payloadVectors.serverFirst);
    for (let length = 0; length < whole.length; length++) {
      expect(thrownBy(() => judgeServerFirst(whole.subarray(0, length), nonce))).toEqual(
        code('bson-invalid'),
      );
    }
  });

  it('but fields beside s and h are reported, not refused', () => {
    const payload = Uint8Array.from(serialize({ s: bin(s), h: 'localhost', x: 1, y: 2 }));
    expect(judgeServerFirst(payload, nonce).unknownFields).toEqual(['x', 'y']);
  });
});

describe("the server's reading of client-first refuses", () => {
  const judge = (document: object) => thrownBy(() => judgeClientFirst(Uint8Array.from(serialize(document))));
  const r = new Binary(new Uint8Array(32), 0);

  it.each([
    ['a nonce of 31 bytes', { r: new Binary(new Uint8Array(31), 0), p: new Int32(110) }, 'nonce-length'],
    ['a flag that is neither n nor y', { r, p: new Int32(112) }, 'conversation-invalid'],
    ['an extra field', { r, p: new Int32(110), x: 1 }, 'conversation-invalid'],
    ['a flag that is no int32', { r, p: 'n' }, 'field-type'],
    ['a missing nonce', { p: new Int32(110) }, 'field-missing'],
  ])('%s', (_what, document, wanted) => {
    expect(judge(document)).toEqual(code(wanted));
  });
});

it('client-final carries the session token as t, and leaves it out where there is none', () => {
  const signed = { authorization: 'AWS4-HMAC-SHA256 …', amzDate: '20251215T123456Z' };
  expect(judgeClientFinal(makeClientFinal(signed, new Secret('AQoDYXdzEJ'))).sessionToken).toBe('AQoDYXdzEJ');
  expect(judgeClientFinal(makeClientFinal(signed))).not.toHaveProperty('sessionToken');
});

describe('every reader of a payload, given', () => {
  const readers: readonly ((bytes: Uint8Array) => unknown)[] = [
    judgeClientFirst,
    judgeClientFinal,
    (bytes) => judgeServerFirst(bytes, nonce),
  ];
  /** Reads or refuses, with a fault of the closed family whose offset lies in the payload; never anything else. */
  const readOrRefuse = (bytes: Uint8Array): void => {
    for (const read of readers) {
      try {
        read(bytes);
      } catch (thrown) {
        if (!(thrown instanceof Fault) || thrown.code === 'unexpected') throw thrown;
        expect(thrown.facts.offset).toBeGreaterThanOrEqual(0);
        expect(thrown.facts.offset).toBeLessThanOrEqual(bytes.length);
      }
    }
  };

  it('random bytes, reads or refuses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readOrRefuse(bytes);
        const long = new Uint8Array([0, 0, 0, 0, ...bytes]);
        new DataView(long.buffer).setInt32(0, long.length, true);
        readOrRefuse(long);
      }),
      { numRuns: 1000 },
    );
  });

  it('a payload of the specification with bytes changed, reads or refuses', () => {
    const payloads = [payloadVectors.clientFirst, payloadVectors.serverFirst, payloadVectors.clientFinal];
    const flips = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...payloads), flips, (payload, changes) => {
        const bytes = base64Decode(payload);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        readOrRefuse(bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it('a document nested too deep, refuses', () => {
    let document: object = { s: new Binary(new Uint8Array(64)), h: 'sts.amazonaws.com' };
    for (let i = 0; i < 5000; i++) document = { d: document };
    const bytes = Uint8Array.from(serialize(document));
    for (const read of readers) expect(thrownBy(() => read(bytes))).toEqual(code('bson-invalid', 700));
  });

  it('a text that is no UTF-8, refuses at the byte', () => {
    const bytes = Uint8Array.from(
      serialize({ s: new Binary(base64Decode(payloadVectors.serverNonce)), h: 'sts.x' }),
    );
    const at = bytes.length - 4;
    bytes[at] = 0xff;
    expect(thrownBy(() => judgeServerFirst(bytes, nonce))).toEqual(code('utf8-invalid', at));
  });
});
