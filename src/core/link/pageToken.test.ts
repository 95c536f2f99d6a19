import { describe, expect, it } from 'vitest';
import { pageAddress, tokenIn, tokenInPaste } from './pageToken';

const url = 'http://127.0.0.1:4173/';

describe('the address that brings the page its token', () => {
  it('is read back from its fragment', () => {
    const { hash } = new URL(pageAddress(url, 'abc-DEF_123'));
    for (const fragment of [hash, hash.slice(1)])
      expect(tokenIn(fragment)).toEqual({ token: 'abc-DEF_123', place: '' });
  });

  it('may go on with a place, so that one can be added to what was printed', () => {
    expect(tokenIn('#token=abc#listen/12/hello')).toEqual({ token: 'abc', place: '#listen/12/hello' });
  });

  it('is the bare address where there is no token', () => {
    expect(pageAddress(url, null)).toBe(url);
  });

  it.each([
    '',
    '#',
    '#listen',
    '#token',
    '#token=',
    '#token=a b',
    '#token=a/b',
    '#x#token=a',
    '#canonical-request',
  ])('brings none in %j', (fragment) => {
    expect(tokenIn(fragment)).toBeNull();
  });
});

describe('what a person copied from the terminal', () => {
  it.each([
    ['the token', 'abc-DEF_123'],
    ['the token with white space around it', '  abc-DEF_123\n'],
    ['the whole address', `${url}#token=abc-DEF_123`],
    ['the fragment', '#token=abc-DEF_123'],
    ['the whole line', `Countersign  ${url}#token=abc-DEF_123 `],
  ])('is read from %s', (_what, text) => {
    expect(tokenInPaste(text)).toBe('abc-DEF_123');
  });
});
