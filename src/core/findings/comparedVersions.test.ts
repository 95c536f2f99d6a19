import { expect, it } from 'vitest';
import { comparedVersions } from './comparedVersions';

it.each([
  ['3.5.11', '3.6', -1],
  ['3.11', '3.6', 1],
  ['v2.0.0-beta.1', '2', 0],
  ['1.23.1', '1.24.0', -1],
])('%s beside %s', (a, b, sign) => {
  expect(Math.sign(comparedVersions(a, b))).toBe(sign);
});
