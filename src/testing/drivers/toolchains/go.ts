import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { From } from '../cases';
import { partOf } from '../code/partOf';
import { spoken, type SpokenDriver } from '../driver';
import { buildBy } from './build';
import { built, cachedAt } from './cache';
import type { CodeRunner, Toolchain } from './toolchain';

const folder = join(import.meta.dirname, '../programs/go');

/** A program for each major version of the driver, by the path of its module. */
const modules = {
  driver1: 'go.mongodb.org/mongo-driver',
  driver2: 'go.mongodb.org/mongo-driver/v2',
} as const;

export type GoProgram = keyof typeof modules;

/** Of STS it knows no other address than the one that it was written with. */
const sources: readonly From[] = [
  'environment',
  'connection string',
  'options',
  'web identity, by name',
  'ECS',
  'EC2',
];

const programs = Object.keys(modules) as readonly GoProgram[];

export const go: Toolchain = {
  title: 'Go',
  async find(build) {
    const missing: string[] = [];
    if (build) {
      try {
        await built(place(), async (made) => {
          const args = ['build', '-trimpath', '-o', `${made}/`, ...programs.map((program) => `./${program}`)];
          await buildBy('go', args, { cwd: folder, env: { GOFLAGS: '-mod=readonly' } });
        });
      } catch (thrown) {
        missing.push(`go, 1.25 or later, has to build it: ${String(thrown)}`);
      }
    }
    return { drivers: programs.flatMap((program) => goDriver(program) ?? []), missing };
  },
  code: [codeOf('go1'), codeOf('go')],
};

function codeOf(id: 'go1' | 'go'): CodeRunner {
  return {
    id,
    async make(made, code) {
      const lines = `${partOf(code, 'packages')}\ngo build -o program .`;
      await buildBy('sh', ['-ec', lines], { cwd: made });
    },
    command: (made) => [join(made, 'program')],
    webIdentity: 'web identity, by name',
  };
}

/** The driver that a program is built with, where it is built; null where it is not. */
export function goDriver(program: GoProgram): SpokenDriver | null {
  const file = join(place(), program);
  if (!existsSync(file)) return null;
  return spoken(`Go ${versionOf(program)}`, [file], sources, {
    order: { chain: 'go', tried: 'all', alwaysAsksEc2: true },
  });
}

function place(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.includes('.'),
  );
  return cachedAt(
    'go',
    files.sort().map((name) => join(folder, name)),
  );
}

function versionOf(program: GoProgram): string {
  const manifest = readFileSync(join(folder, 'go.mod'), 'utf8');
  return new RegExp(`^\\s${modules[program]} v(\\S+)$`, 'm').exec(manifest)?.[1] ?? '?';
}
