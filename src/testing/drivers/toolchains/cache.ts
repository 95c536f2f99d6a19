import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Outside the checkout: what is built once for all. */
export const cacheFolder = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'countersign',
  'drivers',
);

/** Where something stands, or will, that is built of these files. @param files program and manifest, absolute paths */
export function cachedAt(name: string, files: readonly string[]): string {
  return cachedOf(
    name,
    files.map((file) => readFileSync(file)),
  );
}

/** The same of what is in files. */
export function cachedOf(name: string, contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return join(cacheFolder, `${name}-${hash.digest('hex').slice(0, 16)}`);
}

/**
 * Builds something into the cache unless it is there. It is made under another name and then renamed, so that two at
 * once, or one that is broken off, leave a whole one.
 * @param at of `cachedAt`
 * @param make fills a new folder. Whatever has its own path written into it has to live with being moved.
 * @rejects as `make` does
 */
export async function built(at: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(at)) return;
  await mkdir(cacheFolder, { recursive: true });
  const made = await mkdtemp(join(cacheFolder, 'new-'));
  try {
    await make(made);
    await rename(made, at);
  } catch (thrown) {
    await rm(made, { recursive: true, force: true });
    // Another was quicker.
    if (!existsSync(at)) throw thrown;
  }
}
