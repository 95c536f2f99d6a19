import { describe, expect, it } from 'vitest';
import { momentInWords, shiftInWords } from '../../../words/en/held/fixedInWords';
import { readHalf, readMoment, readShift } from './readFixed';

const at = Date.UTC(2026, 10, 24, 10, 15, 0);

describe('a moment', () => {
  it.each([
    ['20261124T101500Z', at],
    [' 2026-11-24T10:15:00Z ', at],
    ['2026-11-24T10:15:00.250Z', at + 250],
    [momentInWords(at), at],
    [momentInWords(at + 250), at + 250],
  ])('%s', (text, ms) => {
    expect(readMoment(text)).toBe(ms);
  });

  it.each(['', 'tomorrow', '20261324T101500Z', '2026-11-24T10:15:00', '2026-13-24T10:15:00Z'])(
    'is not %j',
    (text) => {
      expect(readMoment(text)).toEqual({ problem: 'moment' });
    },
  );
});

describe('an amount of time', () => {
  it.each([
    ['+5m', 300_000],
    ['5m', 300_000],
    ['-1h 30m', -5_400_000],
    ['2d', 172_800_000],
    ['1.5s', 1500],
    ['+0s', 0],
  ])('%s', (text, ms) => {
    expect(readShift(text)).toBe(ms);
    expect(readShift(shiftInWords(ms))).toBe(ms);
  });

  it.each(['', '5', '5 minutes', '+-5m', '999999999d'])('is not %j', (text) => {
    expect(readShift(text)).toEqual({ problem: 'shift' });
  });
});

describe('half a nonce', () => {
  const half = Buffer.alloc(32, 0xab);

  it.each([half.toString('hex'), half.toString('hex').toUpperCase(), ` ${half.toString('base64')}\n`])(
    '%j',
    (text) => {
      expect(readHalf(text)).toEqual(Uint8Array.from(half));
    },
  );

  it.each([
    ['AAAA', { problem: 'nonce-length', found: 3, wanted: 32 }],
    ['ab'.repeat(33), { problem: 'nonce-length', found: 33, wanted: 32 }],
    ['ab*', { problem: 'nonce', at: 2 }],
    ['abc', { problem: 'nonce' }],
  ])('is not %j', (text, why) => {
    expect(readHalf(text)).toEqual(why);
  });
});
