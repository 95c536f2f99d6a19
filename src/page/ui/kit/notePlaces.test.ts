import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notePlaces } from './notePlaces';

const note = (wanted: number, height = 24) => ({ wanted, height });

describe('notePlaces', () => {
  it('leaves each note at its line where there is room', () => {
    expect(notePlaces([note(0), note(24), note(72, 40)], 120)).toEqual({ tops: [0, 24, 72], height: 112 });
  });

  it('moves a note down where the one before it is higher than its line', () => {
    expect(notePlaces([note(0, 40), note(24), note(72)], 96).tops).toEqual([0, 40, 72]);
  });

  it('moves the last ones up rather than past the end of the text', () => {
    expect(notePlaces([note(0), note(48, 40), note(72, 40)], 112)).toEqual({
      tops: [0, 32, 72],
      height: 112,
    });
  });

  it('says how much higher than the text the notes are', () => {
    expect(notePlaces([note(0, 60), note(24, 60)], 48)).toEqual({ tops: [0, 60], height: 120 });
  });

  it('never lays one over another, and begins none above the text', () => {
    const box = fc.record({ wanted: fc.nat(500), height: fc.integer({ min: 1, max: 80 }) });
    fc.assert(
      fc.property(fc.array(box), fc.nat(600), (some, textHeight) => {
        const boxes = [...some].sort((a, b) => a.wanted - b.wanted);
        const { tops } = notePlaces(boxes, textHeight);
        boxes.forEach(({ height }, i) => {
          expect(tops[i]).toBeGreaterThanOrEqual(0);
          if (i + 1 < boxes.length) expect((tops[i] ?? 0) + height).toBeLessThanOrEqual(tops[i + 1] ?? 0);
        });
      }),
    );
  });
});
