import { describe, expect, it } from 'vitest';
import { Room } from './room';

const KiB = 1024;

describe('room for messages', () => {
  it('is always there for a short one, though others have taken all', () => {
    const room = new Room(100 * KiB);
    expect(room.share().hold(116 * KiB)).toBe(true);
    const other = room.share();
    expect(other.hold(16 * KiB)).toBe(true);
    expect(other.hold(17 * KiB)).toBe(false);
  });

  it('is given back', () => {
    const room = new Room(100 * KiB);
    const [one, other] = [room.share(), room.share()];
    expect(one.hold(116 * KiB)).toBe(true);
    expect(other.hold(50 * KiB)).toBe(false);
    expect(one.hold(60 * KiB)).toBe(true);
    expect(other.hold(50 * KiB)).toBe(true);
    one.hold(0);
    expect(other.hold(116 * KiB)).toBe(true);
  });

  it('that was refused is not counted', () => {
    const room = new Room(100 * KiB);
    const [one, other] = [room.share(), room.share()];
    expect(one.hold(200 * KiB)).toBe(false);
    expect(other.hold(116 * KiB)).toBe(true);
  });
});
