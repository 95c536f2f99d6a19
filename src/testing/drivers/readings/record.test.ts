import { describe, expect, it } from 'vitest';
import { readers } from './readers';
import { readingsBy } from './record';
import { recordedIn } from './recorded';
import { strings } from './strings';

it('at least 80 connection strings are recorded, each once', () => {
  expect(new Set(strings).size).toBe(strings.length);
  expect(strings.length).toBeGreaterThanOrEqual(80);
});

// A process each, on a machine that may be busy with others.
describe.each(readers)('what is recorded of $major', { timeout: 90_000 }, (reader) => {
  const recorded = recordedIn(reader.file)[reader.major];

  it.skipIf(reader.driver() === null)(
    'is what the driver makes of it here, in its version (npm run record:drivers records it anew)',
    async ({ skip }) => {
      const here = await readingsBy(reader);
      const version = here?.version;
      skip(!reader.locked && version !== recorded?.from.version, `version ${version} is here`);
      expect(here).toEqual({ version: recorded?.from.version, readings: recorded?.readings });
    },
  );

  it('is a reading of every string that it can be given', () => {
    expect(recorded?.readings.map(({ given }) => given)).toEqual(strings.filter(reader.reads));
  });
});
