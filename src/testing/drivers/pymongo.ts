import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pythonWithPyMongo } from '../snippets/python';
import { readLine, type Driver } from './driver';

/** PyMongo, where a Python here has it; null where none has. */
export function pymongoDriver(): Driver | null {
  const python = pythonWithPyMongo();
  if (python === null) return null;
  const { stdout } = spawnSync(python, ['-c', 'import pymongo; print(pymongo.version)'], {
    encoding: 'utf8',
  });
  return {
    name: `PyMongo ${stdout.trim()}`,
    command: (address) => [python, join(import.meta.dirname, 'programs/login.py'), address],
    read: readLine,
    tellsCode: true,
    takesCredentialsInConnectionString: true,
  };
}
