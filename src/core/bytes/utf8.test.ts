import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fault } from '../fault/fault';
import { utf8Decode, utf8Encode } from './utf8';

function offsetOf(bytes: readonly number[], at = 0): unknown {
  try {
    return utf8Decode(Uint8Array.from(bytes), at);
  } catch (thrown) {
    if (!(thrown instanceof Fault) || thrown.code !== 'utf8-invalid') throw thrown;
    return thrown.facts.offset;
  }
}

it.each([
  ['a byte that begins nothing', [0x61, 0xff], 1],
  ['a byte that continues nothing', [0x80], 0],
  ['a character cut short by the end', [0x61, 0xe2, 0x82], 1],
  ['a character cut short by another', [0xe2, 0x82, 0x61], 0],
  ['an overlong form', [0x61, 0x62, 0xc0, 0x80], 2],
  ['a surrogate', [0xed, 0xa0, 0x80], 0],
  ['a byte after characters of every length', [...utf8Encode('aé€😀'), 0xfe], 10],
  ['a byte after a replacement character that is really there', [0xef, 0xbf, 0xbd, 0xff], 3],
])('%s is told by its place', (_what, bytes, offset) => {
  expect(offsetOf(bytes)).toBe(offset);
  expect(offsetOf(bytes, 100)).toBe(100 + offset);
});

it('what was encoded is decoded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Decode(utf8Encode(text))).toBe(text);
    }),
  );
});
