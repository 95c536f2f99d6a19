import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const page = resolve(import.meta.dirname, '../..');
const files = readdirSync(page, { recursive: true, encoding: 'utf8' });
const textOf = (path: string): string => readFileSync(join(page, path), 'utf8');

const styled = new Set(
  files
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) => [...textOf(path).matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name]) => name)),
);

it('every class that a component names is styled, so that a renaming leaves none behind', () => {
  const named = files
    .filter((path) => path.endsWith('.tsx') && !path.includes('.test.'))
    .flatMap((path) =>
      [...textOf(path).matchAll(/className="([^"]+)"/g)].flatMap(([, names = '']) =>
        names.split(' ').map((name) => ({ path, name })),
      ),
    );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter(({ name }) => !styled.has(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual(
    [],
  );
});

it('every style that a component imports is there', () => {
  const missing = files
    .filter((path) => path.endsWith('.tsx') || path.endsWith('.ts'))
    .flatMap((path) =>
      [...textOf(path).matchAll(/import '(\.[^']+\.css)'/g)]
        .map(([, css = '']) => join(path, '..', css))
        .filter((css) => !files.includes(css))
        .map((css) => `${path}: ${css}`),
    );
  expect(missing).toEqual([]);
});
