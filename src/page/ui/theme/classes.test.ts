import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = resolve(import.meta.dirname, '../..');
const files = readdirSync(page, { recursive: true, encoding: 'utf8' });
const textOf = (path: string): string => readFileSync(join(page, path), 'utf8');
const code = files.filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'));

/** Every class that a style sheet has in a selector, once. */
function classesIn(sheet: string): ReadonlySet<string> {
  const selectors = textOf(sheet)
    .replaceAll(/\/\*.*?\*\//gsu, '')
    .replaceAll(/@import[^;]*;/gu, '')
    .matchAll(/([^{};]*)\{/gu);
  return new Set(
    [...selectors]
      .filter(([, selector = '']) => !selector.trim().startsWith('@'))
      .flatMap(([, selector = '']) => [...selector.matchAll(/\.(-?[_a-z][\w-]*)/giu)])
      .map(([, name = '']) => name),
  );
}

/** Each class with the style sheets that have it. */
const styled = new Map<string, string[]>();
for (const sheet of files.filter((path) => path.endsWith('.css')))
  for (const name of classesIn(sheet)) styled.set(name, [...(styled.get(name) ?? []), sheet]);

const named = code.flatMap((path) =>
  [...textOf(path).matchAll(/className="([^"]+)"/g)].flatMap(([, names = '']) =>
    names.split(' ').map((name) => ({ path, name })),
  ),
);

describe('a class', () => {
  it('that a component names is styled, so that a renaming leaves none behind', () => {
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ name }) => !styled.has(name)).map(({ path, name }) => `${path}: ${name}`)).toEqual(
      [],
    );
  });

  it('that is styled is named, those of the library that marks code apart', () => {
    const words = new Set(code.flatMap((path) => textOf(path).match(/[\w-]+/gu) ?? []));
    expect([...styled.keys()].filter((name) => !words.has(name) && !name.startsWith('hljs-'))).toEqual([]);
  });

  it('is styled in one file', () => {
    const twice = [...styled].filter(([, where]) => where.length > 1);
    expect(twice.map(([name, where]) => `${name}: ${where.join(', ')}`)).toEqual([]);
  });

  it('of a room is drawn in that room; what rooms share is the kit’s', () => {
    const strange = named.filter(({ path, name }) => {
      const [sheet] = styled.get(name) ?? [];
      return !name.startsWith('k-') && sheet !== undefined && !path.startsWith(`${roomOf(sheet)}/`);
    });
    expect(strange.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });
});

/** `ui/stage/views/WhatWasTold.css` is of the room `ui/stage`. */
function roomOf(sheet: string): string {
  return dirname(sheet).split('/').slice(0, 2).join('/');
}

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
