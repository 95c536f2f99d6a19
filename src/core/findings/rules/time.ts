import { clockSkews, signedAt } from '../clockSkews';
import { timeBases } from '../bases/time';
import { endsOf } from '../endsOf';
import type { TimeFacts } from '../facts/time';
import type { Level } from '../finding';
import { rule, type Rule, type Said } from '../rule';
import { worthAWord } from '../worthAWord';
import { toleranceMs as takenMs } from '../../sts/checks';

type Ended = 'time-credentials-ended' | 'time-credentials-ended-since';

/** What the times tell that are known of a login. */
export const timeRules: readonly Rule<keyof TimeFacts>[] = [
  rule({
    needs: ['expiration', 'now'],
    step: 'credentials',
    about: 'expiry',
    // the credentials themselves; failures.md A63
    basis: timeBases,
    test: (known): readonly Said<Ended>[] => {
      const { expiration: end, now, answers } = known;
      const signed = signedAt(known);
      if (end <= (signed ?? now)) {
        const of = signed === null ? 'run' : 'login';
        return [{ code: 'time-credentials-ended', level: 'certain', facts: { end, of } }];
      }
      if (end > now) return [];
      const level = answers?.failsLater === 'yes' ? 'likely' : 'possible';
      return [{ code: 'time-credentials-ended-since', level, facts: { end } }];
    },
  }),
  rule({
    needs: ['clockAhead'],
    step: 'hello',
    about: 'clock',
    // failures.md A.8, corrections.md 39
    basis: timeBases,
    test: ({ clockAhead }) =>
      worthAWord([{ ms: clockAhead, toleranceMs: takenMs }]).length === 0
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
  rule({
    needs: ['now'],
    step: 'request',
    about: 'clock',
    // failures.md A.10, corrections.md 39
    basis: timeBases,
    test: (known): readonly Said<'time-clock-shown'>[] =>
      clockSkews(known)
        .filter(({ by, sure }) => by === 'aws-date' || !sure)
        .filter(({ ms, toleranceMs }) => Math.abs(ms) > toleranceMs)
        .map(({ by, of, ms, toleranceMs, sure }) => ({
          code: 'time-clock-shown',
          level: shownLevel(of, sure),
          at: { value: 'amzDate' },
          facts: { by, of, ms, toleranceMs } satisfies TimeFacts['time-clock-shown'],
        })),
  }),
  rule({
    needs: ['now', 'proof'],
    step: 'signature',
    about: 'clock',
    // failures.md A.10, corrections.md 39
    basis: timeBases,
    test: (known): readonly Said<'time-signature-over'>[] => {
      const { signature } = endsOf(known);
      return signature === null || signature > known.now
        ? []
        : [{ code: 'time-signature-over', level: 'passed', facts: { end: signature } }];
    },
  }),
];

function shownLevel(of: 'signer' | 'this-machine', sure: boolean): Level {
  if (of === 'this-machine') return 'possible';
  return sure ? 'certain' : 'likely';
}
