import { describe, expect, it } from 'vitest';
import { headHeight, itemHeight, keyboardTarget, layOut, type ListboxGroup } from './groupedLayout';

function group(key: string, ids: readonly number[]): ListboxGroup<{ readonly id: number }> {
  return { key, label: key, head: key, items: ids.map((id) => ({ id })) };
}

const two = layOut([group('a', [3, 1]), group('b', [7])]);

describe('the layout of a grouped list', () => {
  it('stands heads and options one below the other', () => {
    expect(two.entries.map(({ key, start }) => [key, start])).toEqual([
      ['a', 0],
      [3, headHeight],
      [1, headHeight + itemHeight],
      ['b', headHeight + 2 * itemHeight],
      [7, 2 * headHeight + 2 * itemHeight],
    ]);
    expect(two.groups.map(({ start, height }) => [start, height])).toEqual([
      [0, headHeight + 2 * itemHeight],
      [headHeight + 2 * itemHeight, headHeight + itemHeight],
    ]);
    expect(two.items).toBe(3);
  });

  it.each([
    ['ArrowDown', null, 3],
    ['ArrowDown', 3, 1],
    ['ArrowDown', 1, 7],
    ['ArrowDown', 7, 7],
    ['ArrowUp', null, 7],
    ['ArrowUp', 7, 1],
    ['ArrowUp', 3, 3],
    ['Home', 7, 3],
    ['End', null, 7],
    ['PageDown', 3, 7],
    ['PageUp', 7, 3],
    ['ArrowDown', 99, 3],
    ['ArrowRight', 3, null],
    ['a', 3, null],
  ])('%s from %s leads to %s', (key, chosen, target) => {
    expect(keyboardTarget(two, key, chosen, 5)).toBe(target);
  });

  it('leaves no room above a group without a head', () => {
    const alone = layOut([{ ...group('a', [3]), head: null }, group('b', [2, 1])]);
    expect(alone.entries.map(({ key, start }) => [key, start])).toEqual([
      [3, 0],
      ['b', itemHeight],
      [2, itemHeight + headHeight],
      [1, 2 * itemHeight + headHeight],
    ]);
    expect(alone.groups.map(({ start, height }) => [start, height])).toEqual([
      [0, itemHeight],
      [itemHeight, headHeight + 2 * itemHeight],
    ]);
    expect(keyboardTarget(alone, 'ArrowDown', 3, 5)).toBe(2);
  });

  it('has nowhere to go in an empty list', () => {
    expect(keyboardTarget(layOut([]), 'ArrowDown', null, 5)).toBeNull();
  });
});
