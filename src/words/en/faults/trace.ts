import type { FaultFacts } from '../../../core/fault/facts';
import type { JsonKind, TraceExpected } from '../../../core/fault/kinds';
import { quoted } from '../quoted';
import { byProblem, type Said } from './said';

const expectations = {
  text: 'a text',
  number: 'a number',
  'whole-number': 'a whole number',
  time: 'a time in milliseconds',
  date: 'a date in UTC, as 2026-11-24T10:15:00Z',
  boolean: 'true or false',
  true: 'true, or nothing',
  list: 'a list',
  object: 'an object',
  base64: 'base64',
  'one-of': 'a name that is known here',
  'started-first': 'the event “started”, which comes first',
  'started-once': 'another event: “started” comes once, first',
  shallow: 'fewer faults inside each other',
} as const satisfies Record<TraceExpected, string>;

const kinds = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  list: 'a list',
  object: 'an object',
  nothing: 'nothing',
} as const satisfies Record<JsonKind, string>;

const damaged = 'Take the file as it was downloaded: this one was changed or cut short';
/** More names than these are not read out. */
const mostNames = 6;

/** Opening a trace, and what one of version 1 says in words. */
export const traceFaults = {
  'trace-invalid': byProblem<FaultFacts['trace-invalid'] & { readonly offset?: number }>({
    unreadable: {
      says: 'The file could not be read',
      next: 'Look whether it is still there, and open it again',
    },
    'not-json': ({ offset = 0 }) => ({
      says: `The trace is broken at character ${offset + 1}: it is not JSON from there on`,
      next: damaged,
    }),
    'not-a-trace': {
      says: 'This is not a trace of Countersign: it has no "format": "countersign-trace"',
      next: 'Open a file that “Download trace” made',
    },
    'too-long': ({ limit }) => ({
      says: `The file is too long: more than ${limit / 1024 / 1024} MiB are not read`,
      next: 'A trace of one login is far smaller',
    }),
    'too-deep': ({ limit, offset = 0 }) => ({
      says: `The trace goes deeper than ${limit} levels at character ${offset + 1}`,
      next: damaged,
    }),
    'too-many': ({ limit, offset = 0 }) => ({
      says: `The trace holds more than ${limit} values, at character ${offset + 1}`,
      next: damaged,
    }),
    newer: ({ version }) => ({
      says: `The trace was made by a newer Countersign: version ${version}; this one reads 1 and 2`,
      next: 'Open it with that Countersign',
    }),
    value: ({ pointer, expected, found, known = [] }) => ({
      says: `The trace is broken at ${pointer}: expected ${expectationOf(expected, known)}, found ${
        otherOfIts(expected, known, found) ?? kinds[found]
      }`,
      next: damaged,
    }),
  }),
  quoted: ({ says, next }: FaultFacts['quoted']): Said => ({
    says: quoted(says),
    ...(next === undefined ? {} : { next: quoted(next) }),
  }),
};

/** What is found is of the kind that was expected, and is not right all the same. */
function otherOfIts(expected: TraceExpected, known: readonly string[], found: JsonKind): string | null {
  if (expected === 'number' && found === 'number') return 'one that is too large';
  if (found === 'number' && (expected === 'whole-number' || expected === 'time')) return 'another number';
  if (found === 'text' && (expected === 'date' || expected === 'base64')) return 'another text';
  if (expected === 'true' && found === 'boolean') return 'false';
  if (expected !== 'one-of') return null;
  const areNumbers = known.length > 0 && known.every((name) => Number.isFinite(Number(name)));
  if (found === 'number' && areNumbers) return 'another number';
  return found === 'text' && !areNumbers ? 'another text' : null;
}

function expectationOf(expected: TraceExpected, known: readonly string[]): string {
  const few = expected === 'one-of' && 0 < known.length && known.length <= mostNames;
  return few ? known.join(', ').replace(/, (?=[^,]*$)/, ' or ') : expectations[expected];
}
