import { expect, it } from 'vitest';
import { timeLeft } from './timeLeft';

it.each([
  [null, null],
  [800, 'a few seconds left'],
  [12_000, 'about 10 s left'],
  [43_000, 'about 45 s left'],
  [95_000, 'about 2 min left'],
  [45 * 60_000, 'about 45 min left'],
  [3 * 3_600_000, 'about 3 h left'],
])('%s ms are said as %s', (ms, said) => {
  expect(timeLeft(ms)).toBe(said);
});
