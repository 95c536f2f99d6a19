import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snippet } from '../../../core/drivers/code/snippet';
import { buildBy } from '../toolchains/build';
import { built, cachedOf } from '../toolchains/cache';
import { partOf } from './partOf';

/**
 * Puts the packages that the code's own line installs beside it. They are installed once for each line, in a folder of
 * the cache that has nothing else.
 * @param what where they are then: a folder of the project
 * @param begin what makes the folder a project; its search path, if it has one of its own
 */
export async function linkPackages(
  folder: string,
  code: Snippet,
  what: 'node_modules' | 'venv',
  begin: (project: string) => Promise<Readonly<Record<string, string>>>,
): Promise<void> {
  const line = partOf(code, 'packages');
  const place = cachedOf(`packages-${what}`, [line]);
  await built(place, async (made) => {
    const env = await begin(made);
    await buildBy('sh', ['-ec', line], { cwd: made, env, minutes: 10 });
  });
  await symlink(join(place, what), join(folder, what));
}

/** For npm, which else looks for a project further up. */
export async function npmProject(project: string): Promise<Readonly<Record<string, string>>> {
  await writeFile(join(project, 'package.json'), '{ "private": true }\n');
  return { npm_config_local_prefix: project, npm_config_audit: 'false', npm_config_fund: 'false' };
}
