import { expect, it } from 'vitest';
import { extentOf, fieldAt, moveSelection, type ByteSelection, type Pressed } from './byteSelection';

const within = {
  length: 100,
  perLine: 16,
  fields: [
    { offset: 0, length: 4 },
    { offset: 4, length: 60 },
    { offset: 64, length: 36 },
  ],
};

const at = (head: number, anchor = head): ByteSelection => ({ anchor, head, by: 'key' });

function press(keys: string, from: ByteSelection | null): readonly [number, number] | null {
  const key = keys.split('+').at(-1) ?? '';
  const pressed: Pressed = {
    key,
    shiftKey: keys.includes('Shift+'),
    ctrlKey: keys.includes('Ctrl+'),
    metaKey: false,
    altKey: keys.includes('Alt+'),
  };
  const moved = moveSelection(from, pressed, within);
  return moved && [moved.anchor, moved.head];
}

it.each([
  ['ArrowRight', at(3), [4, 4]],
  ['ArrowLeft', at(3), [2, 2]],
  ['ArrowLeft', at(0), [0, 0]],
  ['ArrowRight', at(99), [99, 99]],
  ['Shift+ArrowRight', at(3), [3, 4]],
  ['Shift+ArrowLeft', at(4, 3), [3, 3]],
  ['ArrowRight', at(9, 3), [10, 10]],
  // Within a field a line down and up, from its last line to the next field, from its first line back.
  ['ArrowDown', at(4), [20, 20]],
  ['ArrowDown', at(60), [64, 64]],
  ['ArrowUp', at(20), [4, 4]],
  ['ArrowUp', at(10), [4, 4]],
  ['ArrowUp', at(4), [0, 0]],
  ['ArrowUp', at(0), [0, 0]],
  ['Shift+ArrowDown', at(4), [4, 20]],
  ['PageDown', at(4), [99, 99]],
  ['PageUp', at(99), [0, 0]],
  ['Home', at(10), [4, 4]],
  ['End', at(10), [63, 63]],
  ['Shift+End', at(10), [10, 63]],
  ['Ctrl+Home', at(10), [0, 0]],
  ['Ctrl+End', at(10), [99, 99]],
  ['Ctrl+Shift+End', at(10), [10, 99]],
  ['Ctrl+a', at(10), [0, 99]],
  ['ArrowRight', null, [0, 0]],
  ['End', null, [3, 3]],
] as const)('%s from %j: %j', (keys, from, to) => expect(press(keys, from)).toEqual(to));

it.each(['x', 'Enter', 'Tab', 'Escape', 'Alt+ArrowLeft', 'Ctrl+ArrowLeft'])('%s moves nothing', (keys) =>
  expect(press(keys, at(3))).toBeNull(),
);

it('covers both of its ends, whichever way it goes', () => {
  expect(extentOf(at(3, 9))).toEqual({ offset: 3, length: 7 });
  expect(extentOf(at(9, 3))).toEqual({ offset: 3, length: 7 });
});

it('finds the field of a byte', () => {
  expect([0, 3, 4, 63, 64, 99, 100].map((byte) => fieldAt(within.fields, byte))).toEqual([
    0, 0, 1, 1, 2, 2, -1,
  ]);
});
