import { majors } from '../../drivers/roster';
import { refusalCause } from '../../sts/refusalCause';
import type { RenewalFacts } from '../facts/time';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import { rule, type Rule } from '../rule';
import { driversOf } from './driversOf';

/** Where credentials have ended: with what the driver that was seen opens connections then. */
export const renewalRules: readonly Rule<keyof RenewalFacts>[] = [
  rule({
    needs: ['driver'],
    step: 'credentials',
    about: 'expiry',
    // failures.md A63; core/drivers
    basis: { on: 'drivers', how: 'read' },
    test: (known) => {
      if (!isOfAnEnd(known)) return [];
      return driversOf(known).ids.flatMap((driver) => {
        const { renewal } = majors[driver];
        return renewal
          ? [
              {
                code: 'driver-renewal',
                level: 'possible',
                facts: { driver, renewal },
                basis: { on: 'drivers', how: renewal.from.how },
              } as const,
            ]
          : [];
      });
    },
  }),
];

/** Whether something tells that the credentials have ended, or that logins fail after a while. */
function isOfAnEnd({ expiration, now, sts, stsAnswers = [], reply, answers }: Knowledge): boolean {
  if (answers?.failsLater === 'yes') return true;
  if (expiration !== undefined && now !== undefined && expiration <= now) return true;
  const refusal = reply && readRefusal(reply);
  if (refusal?.kind === 'sts-words' && refusal.cause.kind === 'expired') return true;
  return [...(sts ? [sts] : []), ...stsAnswers].some(
    (answer) =>
      answer.kind === 'error' &&
      refusalCause({ message: answer.message ?? '', ...(answer.code ? { code: answer.code } : {}) }).kind ===
        'expired',
  );
}
