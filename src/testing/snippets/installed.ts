import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const packages = join(import.meta.dirname, '../../../node_modules');

/** What this project has each major of a package installed as. */
const installedAs: Readonly<Record<string, string>> = { 'mongodb@7': 'mongodb', 'mongodb@6': 'mongodb-6' };

/**
 * A folder outside the project with the packages that an install line names, and nothing else that a program there
 * could import: what the line forgets is missing. They come from the project's own, so nothing is downloaded.
 * @param line `npm install <package> …`
 * @throws Error for a package that the project does not have
 */
export function installedBy(line: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-snippet-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const wanted of line
    .trim()
    .replace(/^npm install /, '')
    .split(' ')) {
    const source = join(packages, installedAs[wanted] ?? wanted);
    const { name, dependencies } = manifestOf(source, wanted);
    // A link is followed before anything is looked up, so the driver itself must stand here to see what stands beside it.
    if (wanted in installedAs) {
      const own = join(source, 'node_modules');
      cpSync(source, join(modules, name), { recursive: true, filter: (path) => path !== own });
      for (const one of Object.keys(dependencies)) {
        const nested = join(own, one);
        link(existsSync(nested) ? nested : join(packages, one), join(modules, one));
      }
    } else link(source, join(modules, name));
  }
  return folder;
}

/** npm gave the old driver the name `mongodb-6`; a program asks for `mongodb`. */
function manifestOf(
  folder: string,
  wanted: string,
): { readonly name: string; readonly dependencies: Readonly<Record<string, string>> } {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`${wanted} is not installed here`);
  const { name, dependencies = {} } = JSON.parse(readFileSync(file, 'utf8')) as {
    name: string;
    dependencies?: Record<string, string>;
  };
  return { name, dependencies };
}

function link(target: string, path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}
