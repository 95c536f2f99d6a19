import { expect, it } from 'vitest';
import type { Counts } from '../../state/listen/connections';
import { countsInWords, type Listed } from './countsInWords';

const counts = (change: Partial<Counts['byOutcome']>, monitoring = 0): Counts => {
  const byOutcome = { open: 0, quiet: 0, authenticated: 0, rejected: 0, broken: 0, ...change };
  return { total: Object.values(byOutcome).reduce((sum, count) => sum + count, 0), byOutcome, monitoring };
};

it.each<[string, Counts, Listed, string]>([
  ['none at all', counts({}), { logins: 0, monitoring: 0 }, '0 connections'],
  ['one', counts({ authenticated: 1 }), { logins: 1, monitoring: 0 }, '1 connection'],
  [
    'several, and how they went',
    counts({ authenticated: 5, rejected: 3, open: 2, broken: 1 }),
    { logins: 11, monitoring: 0 },
    '11 connections, 3 rejected, 1 disconnected, 2 under way',
  ],
  ['eleven that only monitor', counts({}, 11), { logins: 0, monitoring: 0 }, 'No login, 11 monitoring'],
  [
    'monitoring ones only where they are listed',
    counts({ authenticated: 2 }, 1),
    { logins: 2, monitoring: 1 },
    '2 connections, 1 monitoring',
  ],
  ['what a filter leaves', counts({ rejected: 3 }, 4), { logins: 2, monitoring: 0 }, '2 of 3 connections'],
  [
    'nothing, where a filter leaves nothing',
    counts({ rejected: 3 }),
    { logins: 0, monitoring: 0 },
    '0 of 3 connections',
  ],
])('counts what is shown: %s', (_what, all, listed, words) => {
  expect(countsInWords(all, listed)).toBe(words);
});
