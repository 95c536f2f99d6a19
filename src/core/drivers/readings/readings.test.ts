import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordedIn, type Reading as Recorded, type Taken } from '../../../testing/drivers/readings/recorded';
import type { Driver } from '../driver';
import { roster, type DriverId } from '../roster';
import { compareDrivers } from '../uri/compareDrivers';
import type { LogsInBy } from '../uri/facts';
import type { Reading } from '../uri/reading';

function readingOf(id: DriverId, given: string): Reading {
  const reading = compareDrivers(given).readings.find(({ driver }) => driver === id);
  if (!reading) throw new TypeError(`no reading of ${id}`);
  return reading;
}

/** What is told here of a driver, in the form of what was recorded of it, which connected to nothing. */
function told(
  { acceptance, accessKeyId, secretAccessKey, sessionToken, source, logsInBy, hosts }: Reading,
  recorded: Recorded,
): object {
  if (acceptance.kind === 'refused' && acceptance.when === 'parsing') {
    const { words } = acceptance;
    return {
      said: words !== null && 'said' in recorded && fits(words, recorded.said) ? recorded.said : words,
    };
  }
  return {
    took: {
      user: accessKeyId ?? null,
      password: secretAccessKey?.reveal() || null,
      token: sessionToken?.reveal() ?? null,
      source,
      logsInBy,
      hosts: [...hosts].sort(),
    },
  };
}

/** Whether a message is this one, where … stands for what varies. */
function fits(words: string, said: string): boolean {
  const parts = words.split('…').map((part) => part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(said);
}

/**
 * What was recorded, as far as it is told here: not the source of a mechanism that is neither MONGODB-AWS nor SCRAM, and
 * not that some forget a token that they do not log in by.
 */
function asRecorded(id: DriverId, recorded: Recorded, { sessionToken }: Reading): object {
  if ('said' in recorded) return { said: recorded.said };
  const { mechanism, ...took } = recorded.took;
  const forgets = (id === 'rust' || id.startsWith('python')) && mechanism !== 'MONGODB-AWS';
  const token = forgets ? (sessionToken?.reveal() ?? null) : took.token;
  const logsInBy = loggedInBy(mechanism);
  const source = logsInBy === 'another' ? null : loggedInTo(id, logsInBy, took.source);
  return { took: { ...took, token, source, logsInBy, hosts: took.hosts.map(dialled).sort() } };
}

/** Some leave the brackets of an IPv6 address out of what they show, and the name of a service as it was written. */
function dialled(host: string): string {
  return host.toLowerCase().replace(/^([^[]*:.*):(\d+)$/, '[$1]:$2');
}

/**
 * libmongoc 1 tells authSource as it stands, and logs in by MONGODB-AWS to `$external` whatever it is; Rust says nothing of
 * it before it has looked up mongodb+srv.
 */
function loggedInTo(id: DriverId, by: LogsInBy, source: string | null): string | null {
  const isAws = by === 'MONGODB-AWS';
  return isAws && (id === 'c1' || (id === 'rust' && source === null)) ? '$external' : source;
}

function loggedInBy(mechanism: Taken['mechanism']): LogsInBy {
  if (mechanism === null) return 'none';
  if (mechanism.toUpperCase() === 'MONGODB-AWS') return 'MONGODB-AWS';
  return mechanism === 'DEFAULT' || mechanism.startsWith('SCRAM') ? 'SCRAM' : 'another';
}

const recordedMajors = Object.entries(roster).flatMap(([name, { majors }]) =>
  Object.entries(recordedIn(name)).map(([id, readings]) => ({
    id: id as DriverId,
    major: (majors as Driver['majors'])[id],
    readings,
  })),
);

describe.each(recordedMajors)(
  'what is told of $id is what $readings.from.driver $readings.from.version did',
  ({ id, readings }) => {
    it.each(readings.readings)('$given', ({ given, ...recorded }) => {
      const reading = readingOf(id, given);
      expect(told(reading, recorded)).toEqual(asRecorded(id, recorded, reading));
    });
  },
);

/** Stretches of the secrets in those strings that are there for this. */
const ofSecrets = /s3cr|tKEY|t0ken|VALUE/;

it.each(recordedMajors)(
  'that messages or the log of $id print parts of a secret is told where it was seen, and nowhere else',
  ({ major, readings }) => {
    const prints = readings.readings.filter((reading) =>
      ofSecrets.test(`${'said' in reading ? reading.said : ''} ${reading.logged ?? ''}`),
    );
    expect(prints.length > 0).toBe(major?.printsSecrets);
  },
);

const recordedDrivers = Object.entries<Driver>(roster).flatMap(([name, driver]) => {
  const recorded = recordedIn(name);
  const newest = Object.keys(driver.majors).findLast((id) => recorded[id as DriverId]) as DriverId;
  const { from, answers = [] } = recorded[newest] ?? {};
  return from ? [{ driver, from, answers }] : [];
});

describe.each(recordedDrivers)(
  'of a server that is wrong, what is told is what $from.driver $from.version did',
  ({ driver, answers }) => {
    it('is recorded of every mistake that drivers are told to meet', () => {
      const { from: _from, ...reactions } = driver.reactions;
      expect(answers.map(({ to }) => to).sort()).toEqual(Object.keys(reactions).sort());
    });

    it.each(answers)('$to', (answer) => {
      const reaction = driver.reactions[answer.to];
      if ('goesOn' in answer) return expect(reaction).toEqual({ refuses: false });
      const { words = null, error = answer.error } = reaction?.refuses ? reaction : {};
      expect(error).toBe(answer.error);
      expect(words !== null && fits(words.text, answer.said) ? answer.said : words).toBe(answer.said);
    });
  },
);

it('there is a file for a driver of the roster and for nobody else, by its majors', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect(Object.keys(roster)).toContain(file.replace('.json', ''));
  expect(recordedMajors.filter(({ major }) => major === undefined)).toEqual([]);
});
