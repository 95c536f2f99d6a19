import type { EndingFacts } from '../facts/time';
import { rule, type Rule } from '../rule';
import type { Subject } from '../subject';
import { conversed, identified } from './proofs';

/** All that a login rests on; what the user may do shows later. */
const all: readonly Subject[] = [
  ...conversed,
  ...identified,
  'source',
  'connection-string',
  'server',
  'driver',
  'challenge',
  'user',
];

/** Whoever was let in did everything right. */
export const endingRules: readonly Rule<keyof EndingFacts>[] = [
  rule({
    id: 'ending',
    needs: ['ending'],
    step: 'verdict',
    about: 'user',
    source: 'protocol.md 3.3',
    test: ({ ending }) =>
      ending.outcome === 'authenticated'
        ? [{ code: 'ending-authenticated', level: 'passed', proves: all, facts: {} }]
        : [],
  }),
];
