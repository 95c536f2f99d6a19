import { describe, expect, it } from 'vitest';
import { MessageMemory } from './messageMemory';

const KiB = 1024;

describe('memory for messages', () => {
  it('is always there for a short one, though others have taken all', () => {
    const memory = new MessageMemory(100 * KiB);
    expect(memory.share().hold(116 * KiB)).toBe(true);
    const other = memory.share();
    expect(other.hold(16 * KiB)).toBe(true);
    expect(other.hold(17 * KiB)).toBe(false);
  });

  it('is given back', () => {
    const memory = new MessageMemory(100 * KiB);
    const [one, other] = [memory.share(), memory.share()];
    expect(one.hold(116 * KiB)).toBe(true);
    expect(other.hold(50 * KiB)).toBe(false);
    expect(one.hold(60 * KiB)).toBe(true);
    expect(other.hold(50 * KiB)).toBe(true);
    one.hold(0);
    expect(other.hold(116 * KiB)).toBe(true);
  });

  it('that was refused is not counted', () => {
    const memory = new MessageMemory(100 * KiB);
    const [one, other] = [memory.share(), memory.share()];
    expect(one.hold(200 * KiB)).toBe(false);
    expect(other.hold(116 * KiB)).toBe(true);
  });
});
