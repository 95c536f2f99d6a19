import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { systemCodeOf } from '../../core/fault/systemCodeOf';

/** Where Debian puts what only root is meant to run. */
const besides = ['/usr/sbin', '/usr/local/sbin'];

/** A program that tests use where it is: nginx, or Redis. @returns null, and says so in a line, where it is not */
export function findEngine(name: 'nginx' | 'redis-server'): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...besides];
  const found = folders.map((folder) => join(folder, name)).find(canRun);
  if (found === undefined) process.stderr.write(`${name} is not here: what is tested with it is left out\n`);
  return found ?? null;
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (thrown) {
    systemCodeOf(thrown);
    return false;
  }
}
