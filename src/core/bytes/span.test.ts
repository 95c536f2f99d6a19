import { expect, test } from 'vitest';
import { locatorOf } from './span';

test.each([
  ['the beginning', 'ab', 0, 1, 1],
  ['a later column', 'ab', 1, 1, 2],
  ['the end of a line', 'ab\ncd', 2, 1, 3],
  ['the next line', 'ab\ncd', 3, 2, 1],
  ['a line after CRLF', 'ab\r\ncd', 5, 2, 2],
  ['a line after CR', 'ab\rcd', 3, 2, 1],
  ['the end of the text', 'ab\n', 3, 2, 1],
])('a span at %s has its line and column, from 1', (_, text, start, line, column) => {
  expect(locatorOf(text)(start, text.length)).toEqual({ start, end: text.length, line, column });
});

test('a locator serves spans in any order', () => {
  const locate = locatorOf('a\nb\nc');
  expect([4, 0, 2].map((at) => locate(at, at).line)).toEqual([3, 1, 2]);
});
