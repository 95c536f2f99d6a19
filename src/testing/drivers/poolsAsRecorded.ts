import { isDeepStrictEqual } from 'node:util';
import type { Driver } from './driver';
import { poolsOf } from './readings/record';
import { readers } from './readings/readers';
import { messagesIn } from './readings/recorded';
import type { Machine } from './sources/machine';

/**
 * Whether the pool of each driver signs anew as it is recorded.
 * @param drivers whose pools are wanted
 * @param machine at AWS's own addresses
 * @returns a line each
 */
export async function poolsAsRecorded(
  drivers: readonly Driver[],
  machine: Machine,
): Promise<readonly { readonly right: boolean; readonly line: string }[]> {
  const lines = [];
  for (const reader of readers) {
    const driver = reader.driver();
    if (driver === null || !drivers.some(({ name }) => name === driver.name)) continue;
    const { refusals: _refusals, from: _from, ...recorded } = messagesIn(reader.file)[reader.major] ?? {};
    const seen = await poolsOf(reader, driver, machine);
    const right = isDeepStrictEqual(JSON.parse(JSON.stringify(seen)), recorded);
    const what = right ? 'as it is recorded' : `WRONG: ${JSON.stringify(seen)}`;
    lines.push({ right, line: `${driver.name}  its pool, once connections are broken: ${what}` });
  }
  return lines;
}
