import { expect, it } from 'vitest';
import { endsInWords } from './endsInWords';

const moment = (ms: number): string => `${ms}`;

it.each([
  [
    { credentials: 20, signature: 30 },
    ['The credentials end at 20.', 'STS, as it was seen, takes the signature until 30.'],
  ],
  [
    { credentials: 10, signature: 5 },
    ['The credentials ended at 10.', 'STS, as it was seen, took the signature until 5.'],
  ],
  [{ credentials: null, signature: null }, []],
])('%j is told as moments, by what is over', (ends, told) => {
  expect(endsInWords(ends, 10, moment)).toEqual(told);
});
