import { describe, expect, it } from 'vitest';
import { givenInPool } from './readings/pool';
import { readers } from './readings/readers';
import { messagesIn } from './readings/recorded';

// Processes of their own, on a machine that may be busy with others.
describe.each(readers)('the pool of $major', { timeout: 120_000 }, ({ driver, file, major, pool: asked }) => {
  const here = driver();
  const { pool } = messagesIn(file)[major] ?? {};

  it.skipIf(here === null)(
    `signs a connection anew by ${pool?.environment === 'each-login' ? 'what the environment has by then' : 'what there was at first'}, and credentials that were given are refused once they have ended, in the words that are recorded`,
    async () => {
      expect(pool).toBeDefined();
      expect(here && (await givenInPool(here, asked))).toEqual({
        given: pool?.given,
        environment: pool?.environment,
      });
    },
  );
});

it('every driver that is run is told of', () => {
  expect(new Set(readers.map(({ file }) => file))).toEqual(
    new Set(['rust', 'node', 'python', 'go', 'java', 'c']),
  );
});
