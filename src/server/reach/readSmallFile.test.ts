import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSmallFile } from './readSmallFile';

const folder = mkdtempSync(join(tmpdir(), 'countersign-small-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a file that somebody named', () => {
  it('is read whole, as UTF-8, longer than one step', () => {
    const text = 'é'.repeat(100_000);
    writeFileSync(join(folder, 'whole'), text);
    expect(readSmallFile(join(folder, 'whole'))).toBe(text);
  });

  it('and is none, or a folder, is told by the system’s code', () => {
    expect(() => readSmallFile(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(() => readSmallFile(folder)).toThrow(expect.objectContaining({ code: 'EISDIR' }));
  });

  it.skipIf(!existsSync('/dev/zero'))('and never ends is given up', () => {
    expect(() => readSmallFile('/dev/zero')).toThrow(expect.objectContaining({ code: 'EFBIG' }));
  });

  it.skipIf(!existsSync('/dev/stdin'))('may be a pipe, as a shell makes one of what a command prints', () => {
    const module = JSON.stringify(join(import.meta.dirname, 'readSmallFile.ts'));
    const read = `import(${module}).then(({ readSmallFile }) => process.stdout.write(readSmallFile('/dev/stdin')))`;
    const line = 'printf piped | "$NODE" --import tsx -e "$READ"';
    const env = { ...process.env, NODE: process.execPath, READ: read };
    expect(execFileSync('/bin/sh', ['-c', line], { env, encoding: 'utf8' })).toBe('piped');
  });
});
