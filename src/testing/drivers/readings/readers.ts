import { join } from 'node:path';
import type { DriverId, roster } from '../../../core/drivers/roster';
import { npmDriver } from '../npmDrivers';
import { pymongoDriver } from '../pymongo';
import type { Driver } from '../driver';
import { pythonWithPyMongo } from '../../snippets/python';

/** A real driver that reads connection strings. */
export interface Reader {
  /** Whose file of readings it is. */
  readonly file: keyof typeof roster;
  readonly major: DriverId;
  readonly package: string;
  /** What its program asks of it for one connection string. */
  readonly by: string;
  /** The program and its arguments; null where the driver is not on this machine. */
  readonly command: () => readonly [program: string, ...args: string[]] | null;
  /** What logs in with it, where it is on this machine. */
  readonly driver: () => Driver | null;
  /** Whether the project's lock file says which version is here. */
  readonly locked: boolean;
  /** Whether it reads this one without asking DNS for anything. */
  readonly reads: (given: string) => boolean;
}

const programs = join(import.meta.dirname, '../programs');

/** Every driver that is recorded. One more is a program of its language and a row here. */
export const readers: readonly Reader[] = [
  node('node6', 'mongodb-6'),
  node('node7', 'mongodb'),
  {
    file: 'python',
    major: 'python',
    package: 'pymongo',
    by: 'MongoClient(given, connect=False).options.pool_options._credentials',
    command: () => {
      const python = pythonWithPyMongo();
      return python === null ? null : [python, join(programs, 'readings.py')];
    },
    driver: pymongoDriver,
    locked: false,
    // It asks for the names of mongodb+srv as soon as it is made, if it comes so far.
    reads: (given) => !given.startsWith('mongodb+srv') || given.includes(':27017') || given.includes(','),
  },
];

/** @param installedAs the name by which npm installs this major here */
function node(major: DriverId, installedAs: 'mongodb' | 'mongodb-6'): Reader {
  const program = [import.meta.resolve('tsx'), join(programs, 'readings.ts')] as const;
  return {
    file: 'node',
    major,
    package: 'mongodb',
    by: 'new MongoClient(given).options.credentials',
    command: () => [process.execPath, '--import', ...program, installedAs],
    driver: () => npmDriver(installedAs),
    locked: true,
    reads: () => true,
  };
}
