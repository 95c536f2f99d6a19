import { expect, it } from 'vitest';
import { thousands } from './thousands';

it.each([0, 7, 999, 1000, 16_384, 100_000, 1_000_000, 3_100_123])('writes %i as English does', (count) => {
  expect(thousands(count)).toBe(count.toLocaleString('en'));
});
