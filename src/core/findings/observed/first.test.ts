import { Binary, Int32, type Document } from 'bson';
import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../../bson/document';
import { base64Encode } from '../../bytes/base64';
import { readFirst } from '../../capture/login';
import type { ObservedFinding, ObservedFindingId } from './finding';
import { findingsOfFirst } from './first';

const nonce = new Binary(new Uint8Array(32), 0);
const payload = (document: Document): Binary => new Binary(encodeDocument(document), 0);
const start = {
  saslStart: new Int32(1),
  mechanism: 'MONGODB-AWS',
  payload: payload({ r: nonce, p: new Int32(110) }),
  $db: '$external',
};

function findings(change: Document = {}): readonly ObservedFinding[] {
  return findingsOfFirst(readFirst({ ...start, ...change }));
}

describe('saslStart', () => {
  it('that is in order has nothing amiss', () => {
    expect(findings().map(({ id, level }) => `${id} ${level}`)).toEqual([
      'mechanism ok',
      'database ok',
      'client-nonce ok',
      'flag ok',
      'key-order ok',
    ]);
  });

  it.each<[string, Document, ObservedFindingId, ObservedFinding['level'], RegExp]>([
    [
      'another mechanism',
      { mechanism: 'SCRAM-SHA-256' },
      'mechanism',
      'bad',
      /“SCRAM-SHA-256”.*authMechanism/,
    ],
    ['no mechanism', { mechanism: 1 }, 'mechanism', 'bad', /no mechanism/],
    ['another database', { $db: 'admin' }, 'database', 'bad', /“admin”.*authSource/],
    [
      'a short nonce',
      { payload: payload({ r: new Binary(new Uint8Array(31)), p: new Int32(110) }) },
      'client-nonce',
      'bad',
      /31 bytes/,
    ],
    ['no nonce', { payload: payload({ p: new Int32(110) }) }, 'client-nonce', 'bad', /no bytes/],
    ['the flag y', { payload: payload({ r: nonce, p: new Int32(121) }) }, 'flag', 'warn', /the letter y/],
    ['another flag', { payload: payload({ r: nonce, p: new Int32(7) }) }, 'flag', 'bad', /is 7/],
    ['a flag of another type', { payload: payload({ r: nonce, p: 'n' }) }, 'flag', 'bad', /no flag p/],
    [
      'a third field',
      { payload: payload({ r: nonce, p: new Int32(110), x: 1 }) },
      'client-first',
      'bad',
      /“x”/,
    ],
    [
      'a payload of no document',
      { payload: new Binary(new Uint8Array(3)) },
      'client-first',
      'bad',
      /not a document/,
    ],
    ['an unknown field', { extra: 1 }, 'extra-field', 'bad', /“extra”.*40415/],
    ['a session', { lsid: {} }, 'extra-field', 'warn', /lsid/],
  ])('with %s: that is named', (_what, change, id, level, text) => {
    expect(findings(change).filter((finding) => finding.level !== 'ok')).toEqual([
      { id, level, step: 'client-first', text: expect.stringMatching(text) },
    ]);
  });

  // protocol.md 1.2 and 7: what tells drivers apart
  it.each<[string, Document, RegExp]>([
    ['Go', { payload: payload({ p: new Int32(110), r: nonce }) }, /p stands before r, as Go’s driver/],
    ['Ruby', { autoAuthorize: 1 }, /autoAuthorize is there, as Ruby’s driver/],
    ['the legacy shell', { options: { skipEmptyExchange: true } }, /options is there, as the legacy shell/],
    ['base64 text', { payload: base64Encode(start.payload.value()) }, /as base64 text/],
    ['the Stable API', { apiVersion: '1', apiStrict: true }, /Stable API/],
  ])('as %s sends it is in order, and told apart', (_what, change, text) => {
    const found = findings(change);
    expect(found.every(({ level }) => level === 'ok')).toBe(true);
    expect(found.map((finding) => finding.text).join('\n')).toMatch(text);
  });

  it('for another mechanism is not read any further', () => {
    expect(findings({ mechanism: 'SCRAM-SHA-1', payload: new Binary(new Uint8Array(9)) })).toHaveLength(2);
  });
});
