import { expect, it } from 'vitest';
import type { ClockSkew } from '../../../core/findings/clockSkews';
import { skewInWords } from './skewInWords';

const skew = (change: Partial<ClockSkew>): ClockSkew => ({
  by: 'hello',
  of: 'signer',
  ms: 0,
  toleranceMs: 15 * 60_000,
  sure: true,
  ...change,
});

it.each<readonly [Partial<ClockSkew>, string, string]>([
  [
    { ms: -20 * 60_000, by: 'sts-sentence' },
    'The clock that signs is 20 min behind AWS’s clock, in the sentence of STS.',
    'STS was seen to take 15 minutes and refuses what is further off.',
  ],
  [
    { ms: 10 * 60_000 },
    'The clock that signs is 10 min ahead of the server’s clock, in its reply to hello.',
    'STS was seen to take 15 minutes; AWS’s general page says 5 in most cases.',
  ],
  [
    { ms: 300, by: 'aws-date', of: 'this-machine' },
    'This machine’s clock agrees with AWS’s clock, in the Date of its answer.',
    'That is within what STS was seen to take.',
  ],
  [
    { ms: 3_000, sure: false },
    'The clock that signs is 3 s ahead of the server’s clock, in its reply to hello, if both are of the same moment.',
    'STS was seen to take 15 minutes either way.',
  ],
])('%j is told, and what it means to STS', (change, is, means) => {
  expect(skewInWords(skew(change))).toEqual({ is, means });
});
