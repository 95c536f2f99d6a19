import { spawnSync } from 'node:child_process';

/**
 * A Python that has PyMongo with its part for AWS: the one of COUNTERSIGN_PYTHON, else `python3`; null where there is
 * none. `.ci/run` makes one.
 */
export function pythonWithPyMongo(): string | null {
  const python = process.env.COUNTERSIGN_PYTHON ?? 'python3';
  return spawnSync(python, ['-c', 'import pymongo, pymongo_auth_aws']).status === 0 ? python : null;
}
