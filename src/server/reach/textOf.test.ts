import { expect, it } from 'vitest';
import { textOf } from './textOf';

const text = 'é [\r\n';
const marked = Buffer.from(`\uFEFF${text}`, 'utf16le');

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16 with a mark', marked],
  ['the same in network order', Buffer.from(marked).swap16()],
])('a file in %s is read without its mark', (_what, bytes) => {
  expect(textOf(bytes)).toBe(text);
});

it('what is no text is read all the same', () => {
  expect(textOf(Buffer.of(0x61, 0xff))).toBe('a\uFFFD');
  expect(textOf(Buffer.of())).toBe('');
});
