import { orNull } from '../../fault/fault';
import { dateBases } from '../bases/login';
import { parseAmzDate } from '../../sigv4/amzDate';
import { toleranceMs } from '../../sts/checks';
import type { DateFacts } from '../facts/login';
import { rule, type Rule, type Said } from '../rule';

const at = { value: 'amzDate' } as const;
const row = { needs: ['proof'], step: 'request', about: 'clock' } as const;

/** What X-Amz-Date shows by itself, and beside the clock of whoever received it. */
export const dateRules: readonly Rule<keyof DateFacts>[] = [
  rule({
    ...row,
    // failures.md A49
    basis: dateBases,
    test: ({ proof: { amzDate } }) => {
      if (amzDate === undefined) return [];
      if (dateOf(amzDate) !== null) return [{ code: 'date-form', level: 'passed', at, facts: {} }];
      return /^\d{8}$/.test(amzDate)
        ? [{ code: 'date-day-only', level: 'certain', at, facts: {} }]
        : [{ code: 'date-malformed', level: 'certain', at, facts: { date: amzDate } }];
    },
  }),
  rule({
    ...row,
    // failures.md A45; corrections.md 39
    basis: dateBases,
    test: ({ proof: { amzDate, receivedAt } }) => {
      const date = amzDate === undefined ? null : dateOf(amzDate);
      return date === null || receivedAt === null ? [] : [clockOf(date, receivedAt)];
    },
  }),
];

type Clock = 'clock-calendar' | 'clock-behind' | 'clock-ahead' | 'clock-agrees' | 'clock-near' | 'clock-off';

function clockOf(date: number, receivedAt: number): Said<Clock> {
  const calendar = otherCalendar(date, receivedAt);
  if (calendar !== null) return { code: 'clock-calendar', level: 'certain', at, facts: { calendar } };
  const ms = date - receivedAt;
  if (ms < -toleranceMs) return { code: 'clock-behind', level: 'certain', at, facts: { ms } };
  if (ms > toleranceMs) return { code: 'clock-ahead', level: 'certain', at, facts: { ms } };
  // X-Amz-Date has whole seconds, and the message was under way.
  if (Math.abs(ms) < 2_000) return { code: 'clock-agrees', level: 'passed', at, facts: {} };
  return Math.abs(ms) <= 60_000
    ? { code: 'clock-near', level: 'passed', at, facts: { ms } }
    : { code: 'clock-off', level: 'possible', at, facts: { ms } };
}

function otherCalendar(date: number, receivedAt: number): 'buddhist' | 'islamic' | null {
  const years = new Date(date).getUTCFullYear() - new Date(receivedAt).getUTCFullYear();
  if (Math.abs(years - 543) <= 1) return 'buddhist';
  // The year 1 of the Hijra is 622, and its years are shorter.
  return years <= -577 && years >= -581 ? 'islamic' : null;
}

function dateOf(amzDate: string): number | null {
  return orNull(() => parseAmzDate(amzDate));
}
