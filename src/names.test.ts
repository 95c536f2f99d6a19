import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const root = import.meta.dirname;
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
const code = paths
  .filter((path) => /\.(ts|tsx|css)$/.test(path) && path !== 'names.test.ts')
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Names of an earlier house, each of which the field has a word of its own for. */
const unknownToTheField =
  /\b(?:rungs?|ladders?|climb(?:s|ed|ing)?|lens(?:es)?|kitchens?|departures?|occupancy|whyNot)\b/i;

/** Files of trace version 1 have names of their time. */
const readsVersion1: ReadonlySet<string> = new Set([
  'core/trace/read/started.ts',
  'core/trace/read/version1.ts',
]);

/** What says nothing to somebody who does not see where it stands. */
const says = /^(?:passes|world|parts|people)$/i;

it('names a thing as the field does', () => {
  const strange = code.flatMap(({ path, text }) =>
    readsVersion1.has(path)
      ? []
      : text.split('\n').flatMap((line, at) => (unknownToTheField.test(line) ? [`${path}:${at + 1}`] : [])),
  );
  expect(code.length).toBeGreaterThan(500);
  expect(strange).toEqual([]);
});

it('names no file, folder, type or export by what says nothing alone', () => {
  const files = paths.filter((path) => says.test(basename(path).split('.')[0] ?? ''));
  const declared = code.flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /^(?:export (?:async )?(?:const|function|class)|(?:export )?(?:interface|type)) (\w+)/gm,
      ),
    ]
      .filter(([, name = '']) => says.test(name))
      .map(([line]) => `${path}: ${line}`),
  );
  expect([...files, ...declared]).toEqual([]);
});
