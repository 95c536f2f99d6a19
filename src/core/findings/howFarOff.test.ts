import { expect, it } from 'vitest';
import { howFarOff } from './howFarOff';

const toleranceMs = 15 * 60_000;

it.each([
  [1_999, 'agrees'],
  [-2_000, 'within'],
  [5 * 60_000, 'within'],
  [-5 * 60_000 - 1, 'near'],
  [toleranceMs, 'near'],
  [toleranceMs + 1, 'beyond'],
  [-toleranceMs - 1, 'beyond'],
])('%d ms off: %s', (ms, far) => {
  expect(howFarOff({ ms, toleranceMs })).toBe(far);
});
