import { describe, expect, it } from 'vitest';
import { bashWord } from './bashWord';

describe('a word of bash', () => {
  it.each([
    ['plain', `'plain'`],
    ['', `''`],
    ['it is $HOME, `id`, %s and \\n', `'it is $HOME, \`id\`, %s and \\n'`],
    [`it's`, `'it'\\''s'`],
    ['é ☃', `'é ☃'`],
    ['two\nlines', `$'two\\nlines'`],
    [`tab\tand 'quote' and \\`, `$'tab\\tand \\'quote\\' and \\\\'`],
    ['\u001b[2J!', `$'\\x1b[2J\\x21'`],
    ['turned \u202e round', `$'turned \\xe2\\x80\\xae round'`],
    ['half \ud800 a pair', `$'half \\xef\\xbf\\xbd a pair'`],
  ])('holds %j', (text, word) => {
    expect(bashWord(text)).toBe(word);
  });
});
