import { describe, expect, it } from 'vitest';
import { formatCountdown, formatMs, formatUtcAndLocal, formatUtcTime } from './time';

const minute = 60_000;

describe('formatMs', () => {
  it.each([
    [0, '<0.1 ms'],
    [0.4, '0.4 ms'],
    [9.94, '9.9 ms'],
    [9.96, '10 ms'],
    [31.2, '31 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [2100, '2.1 s'],
    [59_960, '1 min 0 s'],
    [185_000, '3 min 5 s'],
  ])('writes %d as %s', (ms, text) => expect(formatMs(ms)).toBe(text));
});

describe('formatCountdown', () => {
  it.each([
    [41 * minute + 7999, '41:07'],
    [900, '0:00'],
    [180 * minute, '3:00:00'],
    [50 * 60 * minute, '2 days'],
    [0, 'expired just now'],
    [-3 * minute, 'expired 3 min ago'],
    [-120 * minute, 'expired 2 h ago'],
    [-72 * 60 * minute, 'expired 3 days ago'],
  ])('writes %d as %s', (ms, text) => expect(formatCountdown(ms)).toBe(text));
});

describe('formatUtcAndLocal', () => {
  const at = Date.UTC(2026, 10, 23, 23, 15, 0);

  it('puts the local time beside UTC, with the date where it is another day', () => {
    expect(formatUtcAndLocal(at, 'Europe/Berlin').text).toBe(
      '2026-11-23 23:15:00 UTC · 2026-11-24 00:15:00 GMT+1',
    );
    expect(formatUtcAndLocal(at, 'America/New_York').text).toBe('2026-11-23 23:15:00 UTC · 18:15:00 GMT-5');
  });

  it('says it once where the local time is UTC', () => {
    expect(formatUtcAndLocal(at, 'UTC').text).toBe('2026-11-23 23:15:00 UTC');
  });

  it.each([Number.NaN, 8.64e15 + 1, Number.NEGATIVE_INFINITY])('says of %d that it is no date', (ms) => {
    expect(formatUtcAndLocal(ms).text).toBe('no date');
  });
});

it('formatUtcTime writes the time of day, to the second', () => {
  expect(formatUtcTime(Date.UTC(2026, 10, 23, 4, 5, 6, 999))).toBe('04:05:06');
});
