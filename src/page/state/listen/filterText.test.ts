import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFilter, type LeftOut, type Term } from './filterText';

const not = false;

describe('a filter', () => {
  it.each<[string, readonly Term[]]>([
    ['', []],
    [
      '  Orders  7.9 ',
      [
        { by: 'word', text: 'orders', not },
        { by: 'word', text: '7.9', not },
      ],
    ],
    ['driver:PyMongo', [{ by: 'driver', text: 'pymongo', not }]],
    ['DRIVER:"mongo java"', [{ by: 'driver', text: 'mongo java', not }]],
    ['-app:ci', [{ by: 'app', text: 'ci', not: true }]],
    ['-orders', [{ by: 'word', text: 'orders', not: true }]],
    [
      'key:ASIA code:18',
      [
        { by: 'key', text: 'asia', not },
        { by: 'code', text: '18', not },
      ],
    ],
    ['told:"sts call"', [{ by: 'told', text: 'sts call', not }]],
    ['#12', [{ by: 'number', text: '12', not }]],
    ['10:15', [{ by: 'time', text: '10:15', not }]],
    ['10:15:07', [{ by: 'time', text: '10:15:07', not }]],
    ['"team:orders"', [{ by: 'word', text: 'team:orders', not }]],
    ['"not closed', [{ by: 'word', text: 'not closed', not }]],
    ['is:rej', [{ by: 'is', outcomes: ['rejected'], not }]],
    ['is:failed', [{ by: 'is', outcomes: ['rejected', 'broken'], not }]],
    ['-is:authenticated', [{ by: 'is', outcomes: ['authenticated'], not: true }]],
    ['differs:key', [{ by: 'differs', facets: ['key'], not }]],
    [
      'differs:any',
      [{ by: 'differs', facets: ['driver', 'platform', 'os', 'app', 'key', 'token', 'region'], not }],
    ],
  ])('%j is read whole', (text, terms) => {
    expect(readFilter(text)).toEqual({ terms, leftOut: [] });
  });

  it.each<[string, LeftOut]>([
    ['user:ada', { term: 'user:ada', why: { code: 'unknown-field', field: 'user' } }],
    ['-arn:aws:iam', { term: '-arn:aws:iam', why: { code: 'unknown-field', field: 'arn' } }],
    ['is:', { term: 'is:', why: { code: 'no-value', field: 'is' } }],
    ['is:wrong', { term: 'is:wrong', why: { code: 'unknown-value', field: 'is' } }],
    ['code:eighteen', { term: 'code:eighteen', why: { code: 'unknown-value', field: 'code' } }],
    ['differs:secret', { term: 'differs:secret', why: { code: 'unknown-value', field: 'differs' } }],
  ])('%j names what is not understood of it, and goes by the rest', (text, leftOut) => {
    expect(readFilter(`orders ${text} 7.9`)).toEqual({
      terms: [
        { by: 'word', text: 'orders', not },
        { by: 'word', text: '7.9', not },
      ],
      leftOut: [leftOut],
    });
  });

  it('leaves nothing of what was typed unsaid, whatever that is', () => {
    const words = fc.stringMatching(/^[^\s"]{1,8}$/).filter((word) => word !== '-');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (typed) => {
        const { terms, leftOut } = readFilter(typed.join(' '));
        expect(terms.length + leftOut.length).toBe(typed.length);
      }),
    );
  });
});
