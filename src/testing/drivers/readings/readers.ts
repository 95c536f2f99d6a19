import { majors, type DriverId, type roster } from '../../../core/drivers/roster';
import type { Driver, SpokenDriver } from '../driver';
import { goDriver, type GoProgram } from '../toolchains/go';
import { javaDriver, versionOf, type JavaCompany } from '../toolchains/java';
import { awsSdk, mongoose, mongosh, npmDriver, versionOf as versionHere } from '../toolchains/node';
import { cDriver } from '../toolchains/c';
import { pymongoDriver, type PyMongo } from '../toolchains/python';
import { rustDriver } from '../toolchains/rust';
import type { PoolAsked } from './pool';
import type { OnDriver } from './recorded';

/** A real driver that reads connection strings. */
export interface Reader {
  /** Whose file of readings it is. */
  readonly file: keyof typeof roster;
  readonly major: DriverId;
  readonly package: string;
  /** What its program asks of it for one connection string. */
  readonly by: string;
  /** What reads and logs in with it; null where it is not on this machine, or not built. */
  readonly driver: () => SpokenDriver | null;
  /** Whether the project's lock files say which version is here. */
  readonly locked: boolean;
  readonly pool: PoolAsked;
  /** The same driver with another package beside it, whose pool is looked at as well. */
  readonly beside?: Readonly<Record<string, () => SpokenDriver | null>>;
  /** Whether it reads this one without asking DNS for anything. */
  readonly reads: (given: string) => boolean;
}

/** Every driver that is recorded. One more is a program of its language and a row here. */
export const readers: readonly Reader[] = [
  {
    file: 'rust',
    major: 'rust',
    package: 'mongodb',
    by: 'ClientOptions::parse(given).credential',
    driver: () => rustDriver('newest'),
    locked: true,
    pool: poolAsked('rust'),
    reads: () => true,
  },
  node('node6', 'mongodb-6'),
  node('node7', 'mongodb'),
  pymongo('python47', 'old'),
  pymongo('python', 'newest'),
  {
    file: 'c',
    major: 'c1',
    package: 'libmongoc',
    by: 'mongoc_uri_new_with_error(given, …), and what mongoc_uri_get_… tells of it',
    driver: cDriver,
    locked: false,
    pool: poolAsked('c'),
    reads: () => true,
  },
  go('go1', 'driver1'),
  go('go', 'driver2'),
  java('java', 'alone'),
  java('java-sdk', 'sdk2'),
];

function poolAsked(major: DriverId): PoolAsked {
  return { beforeEndMs: majors[major].renewal?.beforeEndMs ?? null };
}

/** What stands on a driver: its words alone are recorded, beside those of the driver. */
export const onDrivers: readonly {
  readonly file: keyof typeof roster;
  readonly id: OnDriver;
  readonly driver: Driver;
}[] = [
  { file: 'node', id: 'mongoose', driver: mongoose },
  { file: 'node', id: 'mongosh', driver: mongosh },
];

/** Some ask for the names of mongodb+srv as soon as they read it, if they come so far. */
function asksNothing(given: string): boolean {
  return !given.startsWith('mongodb+srv') || /:270\d\d/.test(given) || given.includes(',');
}

function node(major: DriverId, variant: 'mongodb' | 'mongodb-6'): Reader {
  return {
    file: 'node',
    major,
    package: 'mongodb',
    by: 'new MongoClient(given).options.credentials',
    driver: () => npmDriver(variant),
    locked: true,
    pool: poolAsked(major),
    ...(variant === 'mongodb-6'
      ? { beside: { [`${awsSdk} ${versionHere(awsSdk)}`]: () => npmDriver('mongodb-6-sdk') } }
      : {}),
    reads: () => true,
  };
}

function pymongo(major: DriverId, which: PyMongo): Reader {
  return {
    file: 'python',
    major,
    package: 'pymongo',
    by: 'MongoClient(given, connect=False).options.pool_options._credentials',
    driver: () => pymongoDriver(which),
    locked: false,
    pool: poolAsked(major),
    reads: asksNothing,
  };
}

function go(major: DriverId, program: GoProgram): Reader {
  return {
    file: 'go',
    major,
    package: 'mongo-driver',
    by: 'options.Client().ApplyURI(given), Validate(), and its Auth',
    driver: () => goDriver(program),
    locked: true,
    pool: poolAsked(major),
    reads: asksNothing,
  };
}

function java(major: DriverId, company: JavaCompany): Reader {
  return {
    file: 'java',
    major,
    package: 'mongodb-driver-sync',
    by: 'new ConnectionString(given).getCredential()',
    driver: () => javaDriver(company),
    locked: true,
    // Nothing changes the environment of a Java program that runs.
    pool: { ...poolAsked(major), fixedEnvironment: true },
    ...(company === 'sdk2'
      ? { beside: { [`AWS SDK ${versionOf('aws-java-sdk-sts')}`]: () => javaDriver('sdk1') } }
      : {}),
    reads: asksNothing,
  };
}
