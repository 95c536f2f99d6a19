import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex } from './lex';
import { QuoteReader } from './quotes';

describe('reading texts in quotes', () => {
  it('gives the same whatever was looked through before', () => {
    const characters = fc.constantFrom(
      '"',
      "'",
      '`',
      '\\',
      '\n',
      '${',
      '}',
      'r',
      'f',
      '#',
      'a',
      '"""',
      'r#"',
    );
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 40 }), (source) => {
        const reader = new QuoteReader(source);
        for (let at = 0; at < source.length;) {
          const read = reader.read(at);
          expect(read).toEqual(new QuoteReader(source).read(at));
          at = read?.after ?? at + 1;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, string, number]>([
    ['closed backticks', '``', 100_000],
    ['an unclosed backtick with escapes', '${`' + '\\`'.repeat(99_998), 0],
    ['an unclosed quote with escapes', '"' + '\\"'.repeat(99_999), 0],
    ['unclosed raw texts', 'r#"\n', 0],
    ['what is put into a text and never ends', `f"${'{'.repeat(199_997)}"`, 1],
  ])('takes time in proportion to the text, for 200,000 characters of %s', (_what, text, literals) => {
    const source = text.length > 10 ? text : text.repeat(200_000 / text.length);
    // the time of this process, which others on the machine do not lengthen
    const begun = process.cpuUsage();
    const found = lex(source).filter(({ kind }) => kind === 'literal');
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1500);
    expect(found).toHaveLength(literals);
  });
});
