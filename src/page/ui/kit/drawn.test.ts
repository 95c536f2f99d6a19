import { describe, expect, it } from 'vitest';
import { drawnAs, inWords, stretches } from './drawn';

describe('a character that shows no mark', () => {
  it.each([
    ['\n', 'LF', 'a line feed'],
    ['\r', 'CR', 'a carriage return'],
    ['\t', 'TAB', 'a tab'],
    [' ', 'SP', 'a space'],
    ['\u00a0', 'NBSP', 'a no-break space'],
    ['\u200b', 'U+200B', 'U+200B'],
    ['\u0000', 'U+0000', 'U+0000'],
    ['\ufeff', 'U+FEFF', 'U+FEFF'],
  ])('%j is drawn as %s and said as %s', (character, drawn, words) => {
    expect(drawnAs(character)).toBe(drawn);
    expect(inWords(character)).toBe(words);
  });

  it.each(['a', '/', '“', 'é', '🔑'])('%s is seen as it is', (character) => {
    expect(drawnAs(character)).toBeNull();
    expect(inWords(character)).toBe(`“${character}”`);
  });

  it('stands by itself among what can be seen, and nothing of the text is lost', () => {
    const text = 'a b\r\tc\u200b';
    expect(stretches(text)).toEqual([
      { text: 'a b', drawn: null },
      { text: '\r', drawn: 'CR' },
      { text: '\t', drawn: 'TAB' },
      { text: 'c', drawn: null },
      { text: '\u200b', drawn: 'U+200B' },
    ]);
  });

  it('is said to be the end where a text is over', () => {
    expect(inWords(null)).toBe('the end of the text');
  });
});
