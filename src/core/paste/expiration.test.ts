import { expect, test } from 'vitest';
import { parseExpiration } from './expiration';

test.each([
  ['2026-11-24T12:00:00Z', Date.UTC(2026, 10, 24, 12)],
  ['2026-11-24T12:00:00+00:00', Date.UTC(2026, 10, 24, 12)],
  ['2026-11-24T14:00:00+0200', Date.UTC(2026, 10, 24, 12)],
  ['2026-11-24T14:00:00.250+02:00', Date.UTC(2026, 10, 24, 12) + 250],
  ['1795521600', 1_795_521_600_000],
  ['1795521600000', 1_795_521_600_000],
  ['2026-11-24T12:00:00', undefined],
  ['2026-13-24T12:00:00Z', undefined],
  ['tomorrow', undefined],
  ['', undefined],
])('%s ends at %s', (text, at) => {
  expect(parseExpiration(text)).toBe(at);
});
