import type { ChangedFacts } from '../facts/changed';
import { itself } from '../basis';
import { rule, type Rule, type Said } from '../rule';

/** Somebody changed messages while they were held: whoever objects may object to that. */
export const changedRules: readonly Rule<keyof ChangedFacts>[] = [
  rule({
    needs: ['changed', 'ending'],
    step: 'verdict',
    about: 'signed-request',
    // the run’s log
    basis: itself,
    test: ({ changed, ending }): readonly Said<keyof ChangedFacts>[] =>
      ending.outcome === 'authenticated'
        ? []
        : changed.map(({ step, command, fields, reply, follows }) => ({
            code: 'changed-by-hand',
            level: 'likely',
            step,
            facts: { command, fields, ...(reply ? { reply } : {}), ...(follows ? { follows } : {}) },
          })),
  }),
];
