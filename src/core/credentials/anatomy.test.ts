import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anatomyOf } from './anatomy';

test('counts the classes of characters, and names the strange ones by place', () => {
  expect(anatomyOf('ABc1+/=\u200b-é \n😀')).toEqual({
    length: 14,
    classes: { capital: 2, small: 1, digit: 1, base64: 3, otherAscii: 3, invisible: 1, otherUnicode: 2 },
    strange: [
      { at: 7, name: 'ZERO WIDTH SPACE' },
      { at: 9, name: 'U+00E9' },
      { at: 10, name: 'SPACE' },
      { at: 11, name: 'LINE FEED' },
      { at: 12, name: 'U+1F600' },
    ],
  });
});

test('names the characters that pass for another', () => {
  expect(anatomyOf('–…／').strange.map(({ name }) => name)).toEqual([
    'EN DASH',
    'HORIZONTAL ELLIPSIS',
    'FULLWIDTH SOLIDUS',
  ]);
});

test('counts every character once, and shows nothing of it that is a part of credentials', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { classes } = anatomyOf(text);
      expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe([...text].length);
    }),
  );
  fc.assert(
    fc.property(fc.base64String({ minLength: 8 }), (text) => {
      expect(anatomyOf(text).strange).toEqual([]);
    }),
  );
});
