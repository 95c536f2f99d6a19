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
        expected === 'one-of' && found === 'text' ? 'another text' : kinds[found]
      }`,
      next: damaged,
    }),
  }),
  quoted: ({ says, next }: FaultFacts['quoted']): Said => ({
    says: quoted(says),
    ...(next === undefined ? {} : { next: quoted(next) }),
  }),
};

function expectationOf(expected: TraceExpected, known: readonly string[]): string {
  const few = expected === 'one-of' && 0 < known.length && known.length <= mostNames;
  return few ? known.join(', ').replace(/, (?=[^,]*$)/, ' or ') : expectations[expected];
}
