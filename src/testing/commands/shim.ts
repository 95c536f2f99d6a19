import { chmodSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/**
 * Puts the command `countersign` into a folder, as it is found once the package is installed.
 * @returns the search path with the folder in front
 */
export function shimIn(folder: string): string {
  const file = join(folder, 'countersign');
  const loader = join(root, 'node_modules/tsx/dist/loader.mjs');
  const main = join(root, 'src/server/main/main.ts');
  writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' --import '${loader}' '${main}' "$@"\n`);
  chmodSync(file, 0o755);
  return [folder, process.env.PATH].join(delimiter);
}
