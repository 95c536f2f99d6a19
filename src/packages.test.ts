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

/** What is shipped is built whole, so that whoever installs it needs none of them. */
const declared: Readonly<Record<string, string>> = manifest.devDependencies;

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

function isDeclared({ name, typeOnly }: Named): boolean {
  const types = `@types/${name.replace(/^@/, '').replace('/', '__')}`;
  return name in declared || (typeOnly && types in declared);
}

const named = files.flatMap(namedBy);

describe('the packages', () => {
  it('that are imported are declared', () => {
    expect(named.length).toBeGreaterThan(300);
    const undeclared = named.filter((each) => !isDeclared(each));
    expect(undeclared.map(({ path, name }) => `${path} imports ${name}`)).toEqual([]);
  });

  it('are none that whoever installs the product would have to have', () => {
    expect(Object.keys(manifest).filter((key) => /^(?!dev).*dependencies$/i.test(key))).toEqual([]);
  });

  it('that are types only are told from what runs', () => {
    const [store] = importsOf(join(root, 'src/page/ui/shared/useLoaded.ts'));
    expect(store).toEqual({ specifier: 'react', typeOnly: false });
    expect(
      importsOf(join(root, 'build/compressed.ts')).find(({ specifier }) => specifier === 'vite'),
    ).toEqual({ specifier: 'vite', typeOnly: true });
  });
});
