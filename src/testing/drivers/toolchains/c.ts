import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { partOf } from '../code/partOf';
import { spoken, type SpokenDriver } from '../driver';
import { buildBy } from './build';
import { built, cachedAt } from './cache';
import type { Found, Toolchain } from './toolchain';

const source = join(import.meta.dirname, '../programs/c/libmongoc.c');

/** The C driver of Debian. Where the library is not installed, its package manager installs it if this process may. */
export const c: Toolchain = {
  title: 'libmongoc',
  async find(build) {
    const version = versionHere() ?? (build ? await installed() : null);
    if (version === null) {
      return left('install libmongoc-dev, pkg-config and a C compiler (apt-get install, as root)');
    }
    const folder = placeOf(version);
    try {
      await built(folder, async (made) => {
        const flags = await buildBy('pkg-config', ['--cflags', '--libs', 'libmongoc-1.0']);
        await buildBy('cc', ['-o', join(made, 'program'), source, ...flags.trim().split(/\s+/)]);
      });
    } catch (thrown) {
      return left(`the program does not compile against libmongoc ${version}: ${String(thrown)}`);
    }
    const driver = cDriver(version);
    return { drivers: driver ? [driver] : [], missing: [] };
  },
  code: [
    {
      id: 'c1',
      async make(made, code) {
        await buildBy('sh', ['-ec', partOf(code, 'build')], { cwd: made });
      },
      command: (made) => [join(made, 'main')],
      // Since 1.24; the newest of 1 at hand is Debian's 1.23, and of 2 none is.
      webIdentity: null,
    },
  ],
};

/** The driver of Debian, where it is built; null where it is not. */
export function cDriver(version: string | null = versionHere()): SpokenDriver | null {
  const program = version === null ? null : join(placeOf(version), 'program');
  if (program === null || !existsSync(program)) return null;
  return spoken(
    `libmongoc ${version}`,
    [program],
    ['environment', 'connection string', 'options', 'ECS', 'EC2'],
    { order: { chain: 'c', tried: 'covering', alwaysAsksEc2: true } },
  );
}

function placeOf(version: string): string {
  return cachedAt(`libmongoc-${version}`, [source]);
}

function versionHere(): string | null {
  const { status, stdout } = spawnSync('pkg-config', ['--modversion', 'libmongoc-1.0'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function left(out: string): Found {
  return { drivers: [], missing: [out] };
}

async function installed(): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  const wanted = ['libmongoc-dev', 'pkg-config', 'gcc', 'libc6-dev'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await buildBy('apt-get', ['update'], { minutes: 5, env });
    await buildBy('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], { minutes: 5, env });
  } catch {
    // No network, or a package by another name: either way the driver is not here.
    return null;
  }
  return versionHere();
}
