import type { DateFacts } from '../../../core/findings/facts/login';
import { inWords } from '../duration';
import type { WordsByCode } from './findingWords';
import { inQuotes } from './inQuotes';

const calendars = { buddhist: 'the Buddhist calendar', islamic: 'the Islamic calendar' } as const;

export const dateWords = {
  'date-form': () => ({ says: 'X-Amz-Date has the form YYYYMMDDTHHMMSSZ.' }),
  'date-day-only': () => ({
    says: 'X-Amz-Date is a day without a time. STS reads it as midnight and says “Signature expired”, whatever the clock.',
  }),
  'date-malformed': ({ date }) => ({
    says: `X-Amz-Date is ${date === '' ? 'missing' : inQuotes(date)}; it must have the form YYYYMMDDTHHMMSSZ.`,
  }),
  'clock-calendar': ({ calendar }) => ({
    says: `The year is one of ${calendars[calendar]}. The date was formatted by the rules of the machine’s region; it needs the invariant ones.`,
  }),
  'clock-behind': ({ ms }) => ({
    says: `${clock(ms)}. STS was seen to take 15 minutes: “Signature expired”.`,
  }),
  'clock-ahead': ({ ms }) => ({
    says: `${clock(ms)}. STS was seen to take 15 minutes: “Signature not yet current”.`,
  }),
  'clock-agrees': () => ({ says: 'The driver’s clock agrees with this machine’s.' }),
  'clock-near': off,
  'clock-off': off,
} as const satisfies WordsByCode<keyof DateFacts>;

function off({ ms }: { readonly ms: number }) {
  return { says: `${clock(ms)}; STS was seen to take 15 minutes either way.` };
}

function clock(ms: number): string {
  return `The driver’s clock is ${inWords(Math.abs(ms))} ${ms < 0 ? 'behind' : 'ahead of'} this machine’s`;
}
