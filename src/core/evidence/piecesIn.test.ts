import { describe, expect, it } from 'vitest';
import { evidenceSamples } from '../../testing/evidence/samples';
import { sampleHeader, sampleNonce, sampleSecret, sampleToken } from '../../testing/evidence/values';
import { payloadVectors } from '../../testing/knownAnswers';
import { Secret } from '../credentials/secret';
import { longestEvidence, mostPieces } from './limits';
import { piecesIn } from './piecesIn';

const kindsOf = (text: string): readonly string[] => piecesIn(text).pieces.map(({ kind }) => kind);
const leftIn = (text: string): readonly string[] =>
  piecesIn(text).left.map(({ start, end }) => text.slice(start, end));

describe('each thing that people bring', () => {
  it.each(evidenceSamples)('%s is known in: %s', (kind, text) => {
    expect(kindsOf(text)).toContain(kind);
  });

  it('has at least two samples of its kind', () => {
    const counts = new Map<string, number>();
    for (const [kind] of evidenceSamples) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count < 2)).toEqual([]);
  });
});

describe('several things in one text', () => {
  it.each([
    [
      'a header, a nonce and a date',
      `${sampleHeader}\n${sampleNonce}\n20261128T101500Z`,
      ['authorization-header', 'nonce', 'amz-date'],
    ],
    [
      'two payloads',
      `${payloadVectors.serverFirst}\n${payloadVectors.clientFinal}`,
      ['sasl-payload', 'sasl-payload'],
    ],
    [
      'an error with a stack trace and a connection string',
      `MongoServerError: bad auth : x\n    at f (/app/node_modules/mongodb/lib/a.js:1:2)\nuri: mongodb://k:${sampleSecret}@h/`,
      ['server-error', 'stack-trace', 'connection-string'],
    ],
    [
      'an answer of STS with its headers',
      'HTTP/1.1 403 Forbidden\r\nDate: Sat, 28 Nov 2026 10:15:00 GMT\r\n\r\n<ErrorResponse><Error><Code>ExpiredToken</Code><Message>x</Message></Error></ErrorResponse>',
      ['http-date', 'sts-error'],
    ],
    [
      'what one line says of TLS and of the search for a server',
      'pymongo.errors.ServerSelectionTimeoutError: h:27017: [SSL: TLSV1_ALERT_INTERNAL_ERROR] tlsv1 alert internal error, Timeout: 30s',
      ['tls-error', 'selection-timeout'],
    ],
  ])('are taken apart: %s', (_what, text, kinds) => {
    expect(kindsOf(text)).toEqual(kinds);
  });

  it('are one piece where an error is followed by the reply that it is from', () => {
    const text = `MongoServerError: bad auth : aws sts call has response 403\n    at f (/a/b.js:1:2) {\n  ok: 0,\n  code: 8000,\n  codeName: 'AtlasError'\n}`;
    const [error] = piecesIn(text).pieces;
    expect(error?.facts).toEqual({
      message: 'bad auth : aws sts call has response 403',
      status: 403,
      serverCode: 8000,
      codeName: 'AtlasError',
      driver: 'node',
    });
  });

  it('that say the same are one piece, with how often', () => {
    const line = (second: number): string =>
      `{"t":{"$date":"2026-11-28T10:15:0${second}Z"},"s":"I","c":"ACCESS","id":20249,"ctx":"conn${second}","msg":"Authentication failed","attr":{"mechanism":"MONGODB-AWS","remote":"10.0.0.7:${second}"}}`;
    expect(piecesIn([1, 2, 3].map(line).join('\n')).pieces).toMatchObject([{ kind: 'server-log', times: 3 }]);
  });
});

describe('what is left over', () => {
  it('is listed with its place', () => {
    const text = 'some prose\nbad auth : x\n\nmore of it';
    expect(leftIn(text)).toEqual(['some prose', 'more of it']);
    expect(piecesIn(text).left).toMatchObject([
      { line: 1, column: 1 },
      { line: 4, column: 1 },
    ]);
  });

  it('is nothing where it is labels and punctuation', () => {
    expect(leftIn(`nonce: "${sampleNonce}",\ndate: '20261128T101500Z'`)).toEqual([]);
  });

  it('is all of a text that is none of this', () => {
    expect(piecesIn(' hello there ')).toEqual({
      pieces: [],
      left: [{ start: 1, end: 12, line: 1, column: 2 }],
    });
  });
});

describe('what is too much', () => {
  it('is a text that is longer than the limit, which is not read', () => {
    expect(piecesIn('x'.repeat(longestEvidence + 1))).toEqual({
      pieces: [],
      left: [],
      tooMuch: { of: 'length', found: longestEvidence + 1, limit: longestEvidence },
    });
  });

  it('are pieces beyond the limit: the first are kept', () => {
    const text = Array.from({ length: 25 }, (_, i) => `arn:aws:iam::123456789012:user/u${i}`).join('\n');
    const { pieces, tooMuch } = piecesIn(text);
    expect(pieces).toHaveLength(mostPieces);
    expect(tooMuch).toEqual({ of: 'pieces', found: 25, limit: mostPieces });
  });
});

describe('a secret', () => {
  it('that a driver says back of a connection string is masked in its error', () => {
    const text = `lookup ${sampleSecret.slice(0, 20)}: no such host\nmongodb://k:${sampleSecret.replaceAll('/', '%2F')}@h/`;
    expect(JSON.stringify(piecesIn(text).pieces)).not.toContain(sampleSecret.slice(0, 20));
  });

  it('of which a driver may print a part is not shown', () => {
    const part = 'FwoGZXIvYXdzEXAMPLE';
    for (const text of [
      `Unsupported 'MONGODB-AWS' authentication mechanism property: '${part}'`,
      `getaddrinfo ENOTFOUND ${part}`,
    ]) {
      const { pieces } = piecesIn(text);
      expect(pieces).toHaveLength(1);
      expect(JSON.stringify(pieces)).not.toContain(part);
    }
  });

  it('that is known from elsewhere is masked, and parts of it', () => {
    const secret = 'only the fields know of this';
    const text = `bad auth : ${secret}`;
    expect(piecesIn(text, [new Secret(secret)]).pieces).toMatchObject([
      { facts: { message: 'bad auth : ••••' } },
    ]);
  });

  it.each(evidenceSamples)('stands in no text of %s: %s', (_kind, text) => {
    const told = textsOf(piecesIn(text).pieces);
    for (const secret of [sampleSecret, encodeURIComponent(sampleSecret), sampleToken.slice(60, 120)]) {
      expect(told).not.toContain(secret);
    }
  });
});

/** Every text in it; bytes are what came, and are masked where they are shown. */
function textsOf(pieces: unknown): string {
  return JSON.stringify(pieces, (_name, value: unknown) =>
    value instanceof Uint8Array || (typeof value === 'object' && value !== null && 'data' in value)
      ? null
      : value,
  );
}
