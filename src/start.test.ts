import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-start-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The launcher in a folder where nothing is built, beside a builder that fails so. */
function startWith(failure: string): { readonly status: number | null; readonly stderr: string } {
  mkdirSync(join(folder, 'src'));
  mkdirSync(join(folder, 'node_modules/vite'), { recursive: true });
  copyFileSync(join(import.meta.dirname, 'start.js'), join(folder, 'src/start.js'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'node_modules/vite/package.json'), '{"type":"module","main":"index.js"}');
  const buildApp = `async buildApp() { throw ${failure}; }`;
  writeFileSync(
    join(folder, 'node_modules/vite/index.js'),
    `export const createBuilder = async () => ({ ${buildApp} });`,
  );
  return spawnSync(process.execPath, [join(folder, 'src/start.js')], { encoding: 'utf8' });
}

describe('npm start, where the page has to be built first,', () => {
  it.each([
    ['is full', `Object.assign(new Error('x'), { code: 'ENOSPC' })`],
    ['is full', `new Error('Could not write: No space left on device (os error 28)')`],
    ['may only be read', `Object.assign(new Error('EROFS: read-only file system, open'), { code: 'EROFS' })`],
    [
      'may only be read',
      `new AggregateError([new Error('a', { cause: new Error('EROFS') })], 'Build failed')`,
    ],
  ])('says in one line that the disk %s, and ends with status 2', (why, failure) => {
    const { status, stderr } = startWith(failure);
    expect(stderr).toBe(
      `countersign: it cannot be built: the disk ${why}. Build it where it can be written (npm run build) and start it then\n`,
    );
    expect(status).toBe(2);
  });

  it('shows a failure of another kind as it is', () => {
    const { status, stderr } = startWith(`new Error('a mistake in the source')`);
    expect(stderr).toContain('a mistake in the source');
    expect(status).toBe(1);
  });
});
