import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../../bytes/base64';
import { otherBytesIn } from './otherBytes';

const bytes = Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256);

describe('a nonce with one byte that is another', () => {
  it('is one of 16,320, each another one, and differs where it is said to', () => {
    const { size, nonceAt, wayAt } = otherBytesIn(base64Encode(bytes));
    const made = Array.from({ length: size }, (_, number) => nonceAt(number));
    expect(new Set(made).size).toBe(64 * 255);
    const untrue = made.filter((nonce, number) => {
      const { place, sent, signed } = wayAt(number);
      return (
        sent !== bytes[place - 1] || signed === sent || nonce !== base64Encode(bytes.with(place - 1, signed))
      );
    });
    expect(untrue).toEqual([]);
  });

  it('is looked for in 64 bytes, however many there are, and not in what is no base64', () => {
    expect(otherBytesIn(base64Encode(new Uint8Array(500))).size).toBe(64 * 255);
    for (const none of ['', 'no base64!']) expect(otherBytesIn(none).size).toBe(0);
  });
});
