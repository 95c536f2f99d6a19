import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json';
import { importsOf, packageOf } from './testing/imports';

const root = join(import.meta.dirname, '..');
const files = [
  'vite.config.ts',
  ...['src', 'e2e', 'build'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:tsx?|m?js|css)$/.test(path) && !path.includes('node_modules'))
      .map((path) => join(folder, path)),
  ),
];

const runtime: Readonly<Record<string, string>> = manifest.dependencies;
const development: Readonly<Record<string, string>> = manifest.devDependencies;

/** Built or run for people, rather than for those who work on it. */
function isShipped(path: string): boolean {
  return path.startsWith('src/') && !/\.test\.tsx?$|^src\/testing\/|^src\/vitest\.|\.config\.ts$/.test(path);
}

/** Builds what is not built, which an install without development packages has been already. */
const launcher = 'src/start.js';

interface Named {
  readonly path: string;
  readonly name: string;
  readonly typeOnly: boolean;
}

function namedBy(path: string): readonly Named[] {
  const imports = path.endsWith('.css')
    ? [...readFileSync(join(root, path), 'utf8').matchAll(/url\(\s*['"]?([^'")]+)/g)].map(
        ([, specifier = '']) => ({
          specifier,
          typeOnly: false,
        }),
      )
    : importsOf(join(root, path));
  return imports.flatMap(({ specifier, typeOnly }) => {
    const name = packageOf(specifier);
    return name === null || name === 'node' ? [] : [{ path, name, typeOnly }];
  });
}

function isDeclared({ path, name, typeOnly }: Named): boolean {
  if (name in runtime) return true;
  const types = `@types/${name.replace(/^@/, '').replace('/', '__')}`;
  if (typeOnly) return name in development || types in development;
  return name in development && (!isShipped(path) || path === launcher);
}

const named = files.flatMap(namedBy);

describe('the packages', () => {
  it('that are imported are declared: in dependencies where what is shipped needs them', () => {
    expect(named.length).toBeGreaterThan(300);
    const undeclared = named.filter((each) => !isDeclared(each));
    expect(undeclared.map(({ path, name }) => `${path} imports ${name}`)).toEqual([]);
  });

  it('that are declared in dependencies are imported by what is shipped', () => {
    const imported = new Set(
      named.filter(({ path, typeOnly }) => isShipped(path) && !typeOnly).map(({ name }) => name),
    );
    expect(Object.keys(runtime).filter((name) => !imported.has(name))).toEqual([]);
  });

  it('that are types only are told from what runs', () => {
    const [store] = importsOf(join(root, 'src/page/ui/shared/useLoaded.ts'));
    expect(store).toEqual({ specifier: 'react', typeOnly: false });
    expect(
      importsOf(join(root, 'build/compressed.ts')).find(({ specifier }) => specifier === 'vite'),
    ).toEqual({ specifier: 'vite', typeOnly: true });
  });
});
