import { orNull } from '../../fault/fault';
import { parseAmzDate } from '../../sigv4/amzDate';
import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

const amz =
  /(?:\bx-amz-date["']?[ \t]{0,8}[:=][ \t]{0,8}["']?)?(?<![0-9a-zA-Z/])(\d{8}T\d{6}Z)(?![0-9a-zA-Z/])/gi;

/** RFC 9110, "Date", with its name. */
const http =
  /\bdate["']?[ \t]{0,8}[:=][ \t]{0,8}["']?((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT)/gi;

/** X-Amz-Date with or without its name, and an HTTP answer's Date. */
export const dates: EvidenceReader = ({ text }) => [
  ...firstMatches(text, amz).flatMap(({ index, 0: whole, 1: amzDate = '' }) => {
    const at = orNull(() => parseAmzDate(amzDate.toUpperCase()));
    const place = { start: index, end: index + whole.length };
    return at === null
      ? []
      : [{ kind: 'amz-date', ...place, facts: { amzDate: amzDate.toUpperCase(), at } } as const];
  }),
  ...firstMatches(text, http).flatMap(({ index, 0: whole, 1: date = '' }) => {
    const at = Date.parse(date);
    const place = { start: index, end: index + whole.length };
    return Number.isNaN(at) ? [] : [{ kind: 'http-date', ...place, facts: { at } } as const];
  }),
];
