import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { said } from '../../testing/said';
import { faultOf } from '../../core/fault/fault';
import { keylogTo } from './keylogTo';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const line = Buffer.from('CLIENT_RANDOM 00 11\n');

describe('the keys of TLS connections', () => {
  it('are written to a file that is made for its owner alone', () => {
    const path = join(folder, 'keys.log');
    const keylog = keylogTo(path, 'tls-keylog');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    keylog(line);
    keylog(line);
    expect(readFileSync(path, 'utf8')).toBe(`${String(line)}${String(line)}`);
  });

  it('are written behind what is there, which others can read no more', () => {
    const path = join(folder, 'keys.log');
    writeFileSync(path, 'first\n');
    chmodSync(path, 0o644);
    keylogTo(path, 'tls-keylog')(line);
    expect(readFileSync(path, 'utf8')).toBe(`first\n${String(line)}`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['a folder', () => folder],
    ['a path that is not', () => join(folder, 'no', 'keys.log')],
    [
      'a link',
      () => {
        symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'));
        return join(folder, 'link');
      },
    ],
    [
      'a pipe',
      () => {
        execFileSync('mkfifo', [join(folder, 'pipe')]);
        return join(folder, 'pipe');
      },
    ],
  ])('are not written to %s', (_what, path) => {
    const at = path();
    expect(said(faultOf(() => void keylogTo(at, 'tls-keylog')))).toMatchObject({
      code: 'option-invalid',
      says: expect.stringMatching(/^--tls-keylog: cannot write .*\/.* \(E[A-Z]+\)$/),
    });
  });
});
