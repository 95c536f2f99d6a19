import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pythonWithPyMongo } from '../../snippets/python';
import { machineSources } from '../sources/machine';
import { spoken, type SpokenDriver } from '../driver';
import type { Toolchain } from './toolchain';

/** PyMongo, where a Python here has it; null where none has. */
export function pymongoDriver(): SpokenDriver | null {
  const python = pythonWithPyMongo();
  if (python === null) return null;
  const { stdout } = spawnSync(python, ['-c', 'import pymongo; print(pymongo.version)'], {
    encoding: 'utf8',
  });
  const program = join(import.meta.dirname, '../programs/python/program.py');
  return spoken(
    `PyMongo ${stdout.trim()}`,
    [python, program],
    [
      'environment',
      'connection string',
      'options',
      // By boto3.
      ...machineSources,
    ],
  );
}

export const python: Toolchain = {
  title: 'PyMongo',
  find() {
    const driver = pymongoDriver();
    return Promise.resolve({
      drivers: driver ? [driver] : [],
      missing: driver ? [] : ['COUNTERSIGN_PYTHON may name a Python that has pymongo[aws]'],
    });
  },
};
