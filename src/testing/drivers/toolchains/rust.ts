import { existsSync, readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { spoken, type SpokenDriver } from '../driver';
import { partOf } from '../code/partOf';
import { machineSources } from '../sources/machine';
import { buildBy } from './build';
import { built, cachedAt, cacheFolder } from './cache';
import type { Toolchain } from './toolchain';

const folder = join(import.meta.dirname, '../programs/rust');

/** The newest, and that of the driver manual's page; one program, a manifest and a lock file each. */
const manifests = ['newest', 'manual'] as const;

/** One for all: nearly all that they depend on is the same. */
const target = join(cacheFolder, 'rust-target');

export type RustManifest = (typeof manifests)[number];

export const rust: Toolchain = {
  title: 'Rust',
  async find(build) {
    const missing: string[] = [];
    for (const manifest of manifests) {
      if (!build || existsSync(placeOf(manifest))) continue;
      try {
        await built(placeOf(manifest), (made) => compile(manifest, made));
      } catch (thrown) {
        missing.push(`${manifest}: cargo, of Rust 1.88 or later, has to build it: ${String(thrown)}`);
      }
    }
    return { drivers: manifests.flatMap((manifest) => rustDriver(manifest) ?? []), missing };
  },
  code: [
    {
      id: 'rust',
      async make(made, code) {
        // The versions that everything else here is built with; they are compiled by now.
        await copyFile(join(folder, 'newest', 'Cargo.lock'), join(made, 'Cargo.lock'));
        const env = {
          CARGO_TARGET_DIR: target,
          CARGO_PROFILE_DEV_DEBUG: 'false',
          CARGO_INCREMENTAL: '0',
        };
        await buildBy('sh', ['-ec', partOf(code, 'build')], { cwd: made, env, minutes: 45 });
        await copyFile(join(target, 'debug', 'login'), join(made, 'program'));
      },
      command: (made) => [join(made, 'program')],
      webIdentity: 'web identity',
    },
  ],
};

/** The driver of a manifest, where it is built; null where it is not. */
export function rustDriver(manifest: RustManifest): SpokenDriver | null {
  const program = join(placeOf(manifest), 'program');
  if (!existsSync(program)) return null;
  return spoken(
    `Rust ${versionOf(manifest)}`,
    [program],
    [
      'environment',
      'connection string',
      'options',
      // All that there are: it looks for them by the AWS SDK.
      ...machineSources,
    ],
    { order: { chain: 'rust', tried: 'all' } },
  );
}

function placeOf(manifest: RustManifest): string {
  const own = ['Cargo.toml', 'Cargo.lock'].map((file) => join(folder, manifest, file));
  return cachedAt(`rust-${manifest}`, [join(folder, 'main.rs'), ...own]);
}

async function compile(manifest: RustManifest, made: string): Promise<void> {
  const args = ['build', '--locked', '--target-dir', target];
  await buildBy('cargo', args, { cwd: join(folder, manifest), minutes: 45 });
  await copyFile(join(target, 'debug', manifest), join(made, 'program'));
}

function versionOf(manifest: RustManifest): string {
  const lock = readFileSync(join(folder, manifest, 'Cargo.lock'), 'utf8');
  return /name = "mongodb"\nversion = "([^"]+)"/.exec(lock)?.[1] ?? '?';
}
