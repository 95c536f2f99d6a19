import { execFile } from 'node:child_process';
import { inputOf, type SpokenDriver } from '../driver';
import type { Machine } from '../sources/machine';
import { answersOf } from './answers';
import { poolOf } from './pool';
import { refusalsOf } from './refusals';
import type { Messages, Pool, Reading, Readings } from './recorded';
import type { Reader } from './readers';
import { strings } from './strings';

/** What the program of a reader writes, as JSON: a reading for each string, in their order. */
interface Told {
  readonly version: string;
  readonly readings: readonly Reading[];
}

/**
 * Has a real driver read every string that it can be given, and meet every mistake of a server.
 * @param on the day, `2026-11-28`
 * @returns null where the driver is not on this machine
 * @throws Error where one of its programs fails
 */
export async function record(reader: Reader, on: string): Promise<Readings | null> {
  const read = await readingsBy(reader);
  const driver = reader.driver();
  if (read === null || driver === null) return null;
  const { version, readings } = read;
  return {
    from: { how: 'run', driver: reader.package, version, by: reader.by, on },
    readings,
    answers: await answersOf(driver),
  };
}

/**
 * Has it be refused by servers in all ways, and its pool be broken.
 * @param machine at AWS's own addresses
 * @returns null where the driver is not on this machine
 */
export async function recordMessages(
  reader: Reader,
  version: string,
  on: string,
  machine: Machine,
): Promise<Messages | null> {
  const driver = reader.driver();
  if (driver === null) return null;
  return {
    from: { how: 'run', driver: reader.package, version, on },
    refusals: await refusalsOf(driver),
    ...(await poolsOf(reader, driver, machine)),
  };
}

/** The last of these alone. */
export async function poolsOf(
  { pool: asked, beside = {} }: Reader,
  driver: SpokenDriver,
  machine: Machine,
): Promise<Pick<Messages, 'pool' | 'poolBeside'>> {
  const pool = await poolOf(driver, asked, machine);
  const others: Record<string, Pool> = {};
  for (const [name, find] of Object.entries(beside)) {
    const other = find();
    if (other) others[name] = await poolOf(other, asked, machine);
  }
  return Object.keys(others).length === 0 ? { pool } : { pool, poolBeside: others };
}

/** The first of these alone. */
export async function readingsBy(
  reader: Reader,
): Promise<(Pick<Readings, 'readings'> & Pick<Told, 'version'>) | null> {
  const driver = reader.driver();
  if (driver === null) return null;
  const given = strings.filter(reader.reads);
  const { version, readings } = JSON.parse(
    await run(driver.program, inputOf({ do: 'read', strings: given })),
  ) as Told;
  return {
    version,
    readings: given.map((one, i) => ({ given: one, ...readings[i] }) as Readings['readings'][number]),
  };
}

/** Python puts what it lists in the same order each time. */
function run([program, ...args]: readonly [string, ...string[]], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PYTHONHASHSEED: '0' };
    const child = execFile(program, args, { env, timeout: 60_000, maxBuffer: 2 ** 24 }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end(input);
  });
}
