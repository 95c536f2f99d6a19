import { describe, expect, it } from 'vitest';
import { flatCopy, flatText } from './flatCopy';

describe('a flat copy', () => {
  it('equals what was copied', () => {
    const value = {
      a: 'text',
      list: [1, null, true, { deep: 'é✓😀'.repeat(20) }],
      bytes: Uint8Array.of(1, 2),
    };
    expect(flatCopy(value).copy).toEqual(value);
  });

  it('of a part of bytes leaves the rest behind, and counts what is kept', () => {
    const whole = new Uint8Array(1_000_000).fill(7);
    const { copy, bytes } = flatCopy({ part: whole.subarray(10, 20) });
    expect(copy.part).toEqual(new Uint8Array(10).fill(7));
    expect(copy.part.buffer.byteLength).toBe(10);
    expect(bytes).toBeGreaterThanOrEqual(10);
    expect(bytes).toBeLessThan(1_000);
  });

  it('keeps bytes that are no part of anything as they are', () => {
    const bytes = Uint8Array.of(1, 2, 3);
    expect(flatCopy(bytes).copy).toBe(bytes);
  });

  it('counts every text, however deep, at the most that it takes', () => {
    const text = '✓'.repeat(500);
    expect(flatCopy([[{ text }], text]).bytes).toBeGreaterThanOrEqual(4 * 500);
  });

  it('keeps a name that a prototype goes by as a name', () => {
    const value: unknown = JSON.parse('{"__proto__":"x"}');
    expect(JSON.stringify(flatCopy(value).copy)).toBe('{"__proto__":"x"}');
  });

  it('has no half of a character', () => {
    expect(flatText(`a text with half ${'😀'.slice(0, 1)}`)).toBe('a text with half \uFFFD');
  });
});
