import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every field of a value, as the documentation writes them: `findings[].says`. */
export function jsonPaths(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => jsonPaths(item, `${at}[]`)))];
  if (typeof value !== 'object' || value === null) return [];
  const paths = Object.entries(value).flatMap(([name, inner]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...jsonPaths(inner, path)];
  });
  return [...new Set(paths)];
}

const page = readFileSync(join(import.meta.dirname, '../../../docs/command-line.md'), 'utf8');

/** The fields that docs/command-line.md has in a table under a heading. */
export function documentedPaths(heading: string): readonly string[] {
  return [...documentedFields(heading).keys()];
}

/** What it says of each. */
export function documentedFields(heading: string): ReadonlyMap<string, string> {
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return new Map(
    [...table.matchAll(/^\| `([^`]+)` *\| (.*?) *\|$/gm)].map(([, path = '', what = '']) => [path, what]),
  );
}
