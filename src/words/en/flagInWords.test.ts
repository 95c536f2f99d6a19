import { describe, expect, it } from 'vitest';
import { flagInWords } from './flagInWords';

describe('the gs2-cb-flag in words', () => {
  it.each([
    [110, /^110, the character n: no channel binding$/],
    [121, /^121, the character y; .* 110/],
    [7, /^7; .* 110/],
    [null, /^none .* 110/],
  ])('%s', (flag, words) => {
    expect(flagInWords(flag)).toMatch(words);
  });
});
