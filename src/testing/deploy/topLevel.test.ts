import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('the top level has the folders and files that it is to have, and no more', () => {
  const listed = execFileSync('git', ['ls-tree', '--name-only', 'HEAD'], {
    cwd: join(import.meta.dirname, '../../..'),
    encoding: 'utf8',
  });
  const plain = listed
    .split('\n')
    .filter(
      (name) => name !== '' && !name.startsWith('.') && name !== 'LICENSE' && name !== 'package-lock.json',
    );
  expect(plain.toSorted()).toEqual(
    [
      'README.md',
      'build',
      'deploy',
      'docs',
      'e2e',
      'package.json',
      'public',
      'src',
      'tsconfig.json',
      'vite.config.ts',
    ].toSorted(),
  );
});
