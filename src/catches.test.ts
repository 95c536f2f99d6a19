import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = import.meta.dirname;

it('asks what was caught, or says why that is not known', () => {
  const silent = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n');
      return lines.flatMap((line, at) =>
        /\bcatch \{/.test(line) && !/^\s*\/\//.test(lines[at + 1] ?? '') ? [`${path}:${at + 1}`] : [],
      );
    });
  expect(silent).toEqual([]);
});
