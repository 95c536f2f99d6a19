import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editedText, replacedText, shownText } from './lineBreaks';

describe('what a box shows of a text with line breaks', () => {
  it('is without them where it is covered, and with line feeds where it is open', () => {
    expect(shownText('a\r\nb\n', 'none')).toBe('ab');
    expect(shownText('a\r\nb\rc\n', 'line feeds')).toBe('a\nb\nc\n');
  });

  it.each([
    ['secret\n', 'secretx', 'secretx\n'],
    ['sec\nret', 'secrets', 'sec\nrets'],
    ['sec\nret', 'secre', 'sec\nre'],
    ['secret\n', 'secre', 'secre\n'],
    ['sec\nret', 'seXret', 'seX\nret'],
    ['secret\n', 'another', 'another'],
    ['secret\n', '', ''],
    ['\n', 'x', 'x'],
    ['plain', 'plainer', 'plainer'],
  ])('keeps the breaks of %j when it is changed to %j', (text, next, expected) => {
    expect(editedText(text, next, 'none')).toBe(expected);
  });

  it('keeps carriage returns that an open box shows as line feeds', () => {
    expect(editedText('a\r\nb', 'a\nbc', 'line feeds')).toBe('a\r\nbc');
  });

  it('shows after a change what was typed, whatever the text and the change', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '\u{1F600}') });
    const ways = fc.constantFrom('none' as const, 'line feeds' as const);
    fc.assert(
      fc.property(text, text, ways, (before, typed, shown) => {
        const next = shownText(typed, shown);
        expect(shownText(editedText(before, next, shown), shown)).toBe(next);
      }),
    );
  });

  it('takes a paste in at the place where it is dropped into what is shown', () => {
    expect(replacedText('ab\ncd', 3, 3, 'X\nY', 'none')).toBe('ab\ncX\nYd');
    expect(replacedText('ab\ncd', 0, 4, 'X\n', 'none')).toBe('X\n');
    expect(replacedText('', 0, 0, 'X\n', 'none')).toBe('X\n');
  });
});
