import type { TimeFacts } from '../facts';
import { rule, type Rule } from '../rule';

/** From here on the clock is worth a word, milliseconds: the least that AWS speaks of. */
const worthAWordMs = 5 * 60_000;

/** What the times tell that are known of a run. */
export const timeRules: readonly Rule<keyof TimeFacts>[] = [
  rule({
    id: 'credentials-ended',
    needs: ['expiration', 'now'],
    step: 'credentials',
    about: 'expiry',
    source: 'the credentials themselves',
    test: ({ expiration, now }) =>
      expiration > now
        ? []
        : [{ code: 'time-credentials-ended', level: 'certain', facts: { end: expiration } }],
  }),
  rule({
    id: 'clock-apart',
    needs: ['clockAhead'],
    step: 'hello',
    about: 'clock',
    source: 'failures.md A.8, corrections.md 39',
    test: ({ clockAhead }) =>
      Math.abs(clockAhead) <= worthAWordMs
        ? []
        : [
            {
              code: 'time-clock-apart',
              level: 'likely',
              facts: {
                minutes: Math.round(Math.abs(clockAhead) / 60_000),
                signs: clockAhead > 0 ? 'ahead' : 'behind',
              },
            },
          ],
  }),
];
