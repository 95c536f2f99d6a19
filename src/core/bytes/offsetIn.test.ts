import { expect, it } from 'vitest';
import { offsetIn } from './offsetIn';

it.each([
  ['78', 78],
  [' 0x4e ', 78],
  ['0X4E', 78],
  ['1,000', 1000],
  ['0', 0],
])('reads %s', (text, at) => expect(offsetIn(text, 1001)).toEqual({ at }));

it('tells what is beyond the last byte', () => {
  expect(offsetIn('0x10', 16)).toEqual({ problem: 'beyond', found: 16 });
  expect(offsetIn('0', 0)).toEqual({ problem: 'beyond', found: 0 });
});

it.each(['', '4e', '-1', '1.5', '0x', '1e3'])('takes “%s” for no offset', (text) =>
  expect(offsetIn(text, 100)).toEqual({ problem: 'no-number' }),
);
