import { describe, expect, it } from 'vitest';
import { leftOutInWords } from './filterInWords';

const fields = ['driver', 'is', 'code'];
const values = { is: ['rejected', 'open'] };

describe('what is left out of a filter', () => {
  it.each([
    [
      { term: 'user:ada', why: { code: 'unknown-field', field: 'user' } } as const,
      'Left out: user:ada. There is no user:, only driver:, is: and code:. Put in quotes, it is looked for as it stands.',
    ],
    [
      { term: 'is:', why: { code: 'no-value', field: 'is' } } as const,
      'Left out: is:. is: wants one of rejected, open.',
    ],
    [
      { term: 'code:x', why: { code: 'unknown-value', field: 'code' } } as const,
      'Left out: code:x. code: wants a number.',
    ],
  ])('%j is named, with what there is', (leftOut, says) => {
    expect(leftOutInWords(leftOut, fields, values)).toBe(says);
  });
});
