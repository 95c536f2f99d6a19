import { describe, expect, it } from 'vitest';
import { majors } from '../../core/drivers/roster';
import { serverModes } from '../../core/mongodbAws/server/modes';
import { exampleUser } from '../exampleUser';
import { readers } from './readings/readers';
import { usersOfPool } from './pools';

const userOf = (id: 'iam-user' | 'assumed-role'): string =>
  serverModes.percona.databaseUser(exampleUser(id).arn);

/** Nothing changes the environment of a Java program that runs; of the others it is told. */
const told = readers.flatMap((reader) => {
  const { renewal } = majors[reader.major];
  return reader.file === 'java' || !renewal?.environmentSeen ? [] : [{ ...reader, renewal }];
});

// Processes of their own, on a machine that may be busy with others.
describe.each(told)('the pool of $major', { timeout: 120_000 }, ({ driver, renewal }) => {
  const here = driver();
  it.skipIf(here === null)(
    `signs a connection anew by what the environment has ${renewal.environment === 'kept' ? 'had at first' : 'by then'}`,
    async () => {
      expect(here && (await usersOfPool(here))).toEqual([
        userOf('iam-user'),
        userOf(renewal.environment === 'kept' ? 'iam-user' : 'assumed-role'),
      ]);
    },
  );
});

it('every driver that is run is told of', () => {
  expect(new Set(told.map(({ file }) => file))).toEqual(new Set(['rust', 'node', 'python', 'go']));
});
