import type { EndingFacts } from '../facts/time';
import { endingBases } from '../bases/time';
import { rule, type Rule } from '../rule';
import type { Subject } from '../subject';
import { ofSandbox } from './ofSandbox';
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
    needs: ['ending'],
    step: 'verdict',
    about: 'user',
    // protocol.md 3.3
    basis: endingBases,
    test: (known) =>
      known.ending.outcome === 'authenticated'
        ? [{ code: 'ending-authenticated', level: 'passed', proves: all, facts: {}, ...ofSandbox(known) }]
        : [],
  }),
];
