import { Binary, Int32, type Document } from 'bson';
import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../../bson/document';
import { base64Encode } from '../../bytes/base64';
import { readFirst } from '../../capture/login';
import { loginFindingInWords } from '../../../words/en/findings/login';
import type { ClientFirstFacts } from '../facts/login';
import type { Level } from '../finding';
import { judge } from '../judge';
import { clientFirstRules } from './clientFirst';

const nonce = new Binary(new Uint8Array(32), 0);
const payload = (document: Document): Binary => new Binary(encodeDocument(document), 0);
const start = {
  saslStart: new Int32(1),
  mechanism: 'MONGODB-AWS',
  payload: payload({ r: nonce, p: new Int32(110) }),
  $db: '$external',
};

type Code = keyof ClientFirstFacts;

function judged(change: Document = {}) {
  return judge({ first: readFirst({ ...start, ...change }) }, clientFirstRules);
}

describe('saslStart', () => {
  it('that is in order has nothing amiss', () => {
    const { findings, passed } = judged();
    expect(findings).toEqual([]);
    expect(passed.map(({ code }) => code)).toEqual([
      'mechanism-asked',
      'database-external',
      'client-nonce',
      'flag',
      'field-order',
    ]);
  });

  it.each<[string, Document, Code, Level, RegExp]>([
    [
      'another mechanism',
      { mechanism: 'SCRAM-SHA-256' },
      'mechanism-other',
      'certain',
      /“SCRAM-SHA-256”.*authMechanism/,
    ],
    ['no mechanism', { mechanism: 1 }, 'mechanism-other', 'certain', /no mechanism/],
    ['another database', { $db: 'admin' }, 'database-other', 'certain', /“admin”.*authSource/],
    [
      'a short nonce',
      { payload: payload({ r: new Binary(new Uint8Array(31)), p: new Int32(110) }) },
      'client-nonce-length',
      'certain',
      /31 bytes/,
    ],
    ['no nonce', { payload: payload({ p: new Int32(110) }) }, 'client-nonce-length', 'certain', /no bytes/],
    [
      'the flag y',
      { payload: payload({ r: nonce, p: new Int32(121) }) },
      'flag-y',
      'possible',
      /the letter y/,
    ],
    ['another flag', { payload: payload({ r: nonce, p: new Int32(7) }) }, 'flag-other', 'certain', /is 7/],
    [
      'a flag of another type',
      { payload: payload({ r: nonce, p: 'n' }) },
      'flag-missing',
      'certain',
      /no flag p/,
    ],
    [
      'a third field',
      { payload: payload({ r: nonce, p: new Int32(110), x: 1 }) },
      'first-fields',
      'certain',
      /“x”/,
    ],
    [
      'a payload of no document',
      { payload: new Binary(new Uint8Array(3)) },
      'first-no-document',
      'certain',
      /not a document/,
    ],
    ['an unknown field', { extra: 1 }, 'extra-field-refused', 'certain', /“extra”.*40415/],
    ['a session', { lsid: {} }, 'extra-field-session', 'possible', /lsid/],
  ])('with %s: that is named', (_what, change, code, level, text) => {
    const { findings } = judged(change);
    expect(findings).toMatchObject([{ code, level, step: 'client-first' }]);
    expect(findings.map((finding) => loginFindingInWords(finding).says).join()).toMatch(text);
  });

  // protocol.md 1.2 and 7: what tells drivers apart
  it.each<[string, Document, RegExp]>([
    ['Go', { payload: payload({ p: new Int32(110), r: nonce }) }, /p stands before r, as Go’s driver/],
    ['Ruby', { autoAuthorize: 1 }, /autoAuthorize is there, as Ruby’s driver/],
    ['the legacy shell', { options: { skipEmptyExchange: true } }, /options is there, as the legacy shell/],
    ['base64 text', { payload: base64Encode(start.payload.value()) }, /as base64 text/],
    ['the Stable API', { apiVersion: '1', apiStrict: true }, /Stable API/],
  ])('as %s sends it is in order, and told apart', (_what, change, text) => {
    const { findings, passed } = judged(change);
    expect(findings).toEqual([]);
    expect(passed.map((check) => loginFindingInWords(check).says).join('\n')).toMatch(text);
  });

  it('for another mechanism is not read any further', () => {
    const { findings, passed } = judged({
      mechanism: 'SCRAM-SHA-1',
      payload: new Binary(new Uint8Array(9)),
    });
    expect([...findings, ...passed]).toHaveLength(2);
  });
});
