import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { linkPackages } from '../code/packagesOf';
import { machineSources } from '../sources/machine';
import { spoken, type SpokenDriver } from '../driver';
import { buildBy } from './build';
import { built, cachedAt } from './cache';
import type { CodeRunner, Toolchain } from './toolchain';

const folder = join(import.meta.dirname, '../programs/python');

/** The newest, and the last before mechanism properties were decoded first: the requirements of each are a file. */
const versions = ['newest', 'old'] as const;

export type PyMongo = (typeof versions)[number];

/** Both, each in an environment of its own in the cache. */
export const python: Toolchain = {
  title: 'PyMongo',
  async find(build) {
    const missing: string[] = [];
    for (const version of versions) {
      if (!build || existsSync(placeOf(version))) continue;
      try {
        await built(placeOf(version), (made) => install(version, made));
      } catch (thrown) {
        missing.push(`${version}: python3 with pip and venv has to install it: ${String(thrown)}`);
      }
    }
    return { drivers: versions.flatMap((version) => pymongoDriver(version) ?? []), missing };
  },
  code: [codeOf('python'), codeOf('python47')],
};

function codeOf(id: 'python' | 'python47'): CodeRunner {
  return {
    id,
    make: (made, code) =>
      linkPackages(made, code, 'venv', async (project) => {
        await buildBy('python3', ['-m', 'venv', join(project, 'venv')]);
        return { PATH: [join(project, 'venv/bin'), process.env.PATH ?? ''].join(delimiter) };
      }),
    command: (made) => [join(made, 'venv/bin/python3'), join(made, 'main.py')],
    webIdentity: 'web identity',
  };
}

/** PyMongo with its part for AWS, where it is installed; null where it is not. */
export function pymongoDriver(version: PyMongo): SpokenDriver | null {
  const interpreter = join(placeOf(version), 'bin/python');
  if (!existsSync(interpreter)) return null;
  const [, number = '?'] = /^pymongo==(\S+)$/m.exec(readFileSync(requirementsOf(version), 'utf8')) ?? [];
  return spoken(
    `PyMongo ${number}`,
    [interpreter, join(folder, 'program.py')],
    [
      'environment',
      'connection string',
      'options',
      // By boto3.
      ...machineSources,
    ],
    { order: { chain: 'python', tried: 'covering' } },
  );
}

function placeOf(version: PyMongo): string {
  return cachedAt(`pymongo-${version}`, [requirementsOf(version)]);
}

function requirementsOf(version: PyMongo): string {
  return join(folder, `${version}.txt`);
}

async function install(version: PyMongo, made: string): Promise<void> {
  await buildBy('python3', ['-m', 'venv', '--without-pip', made]);
  const own = ['--python', join(made, 'bin/python'), 'install', '--quiet', '--disable-pip-version-check'];
  await buildBy('python3', ['-m', 'pip', ...own, '--requirement', requirementsOf(version)]);
}
