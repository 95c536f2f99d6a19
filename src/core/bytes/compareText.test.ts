import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Decode, utf8Encode } from './utf8';
import { compareLines, firstDifference, type ComparedLine } from './compareText';

describe('firstDifference', () => {
  it.each([
    ['a changed character', 'ab\ncd', 'ab\ncX', { line: 2, column: 2, left: 'd', right: 'X' }],
    ['the first character', 'x', 'y', { line: 1, column: 1, left: 'x', right: 'y' }],
    ['a longer line', 'host:h:443\nz', 'host:h\nz', { line: 1, column: 7, left: ':', right: '\n' }],
    ['a missing blank line', 'a\nb', 'a\n\nb', { line: 2, column: 1, left: 'b', right: '\n' }],
    ['the end of one', 'a\nb', 'a\nbc', { line: 2, column: 2, left: null, right: 'c' }],
    ['a line feed at the end', 'a\n', 'a', { line: 1, column: 2, left: '\n', right: null }],
    ['a character of two code units', '🔑🔑a', '🔑🔒a', { line: 1, column: 2, left: '🔑', right: '🔒' }],
    ['a carriage return', 'a\r\nb', 'a\nb', { line: 1, column: 2, left: '\r', right: '\n' }],
  ])('finds %s, by line and column', (_what, left, right, expected) => {
    expect(firstDifference(left, right)).toEqual(expected);
  });

  it('finds nothing in equal texts', () => {
    expect(firstDifference('a\n\nb', 'a\n\nb')).toBeNull();
  });

  it('points at characters that differ, with everything before them in common', () => {
    fc.assert(
      fc.property(someText, someText, (left, right) => {
        const found = firstDifference(left, right);
        if (!found) {
          expect(left).toBe(right);
          return;
        }
        expect(found.left).not.toBe(found.right);
        const before = (text: string): string =>
          [
            ...text.split('\n').slice(0, found.line - 1),
            [...(text.split('\n')[found.line - 1] ?? '')].slice(0, found.column - 1).join(''),
          ].join('\n');
        expect(before(left)).toBe(before(right));
        expect(left.startsWith(before(left) + (found.left ?? ''))).toBe(true);
        expect(right.startsWith(before(right) + (found.right ?? ''))).toBe(true);
      }),
    );
  });
});

describe('compareLines', () => {
  it('shows a line once where both have it, and both sides where they differ, with the stretch that does', () => {
    expect(compareLines('POST\nhost:a.b\nend', 'POST\nhost:a.c.b\nend')).toEqual([
      { same: true, left: 1, right: 1, text: 'POST' },
      {
        same: false,
        left: { number: 2, text: 'host:a.b', from: 7, to: 7 },
        right: { number: 2, text: 'host:a.c.b', from: 7, to: 9 },
      },
      { same: true, left: 3, right: 3, text: 'end' },
    ]);
  });

  it('does not let a line that only one side has make those after it differ', () => {
    expect(compareLines('a\nb\nc', 'a\n\nb\nc').map(({ same }) => same)).toEqual([true, false, true, true]);
    expect(compareLines('a\n\nb', 'a\nb')[1]).toEqual({
      same: false,
      left: { number: 2, text: '', from: 0, to: 0 },
      right: null,
    });
  });

  it('lays very long texts beside each other by line number', () => {
    const many = Array.from({ length: 600 }, (_, i) => `line ${i}`);
    const rows = compareLines(many.join('\n'), ['first', ...many.slice(1)].join('\n'));
    expect(rows).toHaveLength(600);
    expect(rows.filter(({ same }) => !same)).toHaveLength(1);
  });

  it('holds every line of both texts, in order', () => {
    fc.assert(
      fc.property(someText, someText, (left, right) => {
        const rows = compareLines(left, right);
        expect(textOf(rows, 'left')).toBe(left);
        expect(textOf(rows, 'right')).toBe(right);
        expect(rows.some(({ same }) => !same)).toBe(left !== right);
      }),
    );
  });

  it('cuts no character in half', () => {
    fc.assert(
      fc.property(someText, someText, (left, right) => {
        for (const row of compareLines(left, right)) {
          if (row.same) continue;
          for (const side of [row.left, row.right]) {
            if (!side) continue;
            const { text, from, to } = side;
            expect(from).toBeLessThanOrEqual(to);
            for (const part of [text.slice(0, from), text.slice(from, to), text.slice(to)]) {
              expect(utf8Decode(utf8Encode(part))).toBe(part);
            }
          }
        }
      }),
    );
  });
});

const someText = fc
  .array(fc.constantFrom('a', 'b', '\n', '🔑', '🔒', '\r', ':'), { maxLength: 24 })
  .map((characters) => characters.join(''));

function textOf(rows: readonly ComparedLine[], of: 'left' | 'right'): string {
  return rows.flatMap((row) => (row.same ? [row.text] : row[of] === null ? [] : [row[of].text])).join('\n');
}
