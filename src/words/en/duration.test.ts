import { expect, it } from 'vitest';
import { inWords } from './duration';

it.each([
  [0, '0 s'],
  [499, '0 s'],
  [59_400, '59 s'],
  [60_000, '1 min'],
  [250_000, '4 min 10 s'],
  [3_600_000, '1 h'],
  [3_660_000, '1 h 1 min'],
  [86_400_000, '1 d'],
  [100_000_000, '1 d 3 h'],
])('%i ms are %s', (ms, text) => {
  expect(inWords(ms)).toBe(text);
});
