import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cArray } from './cArray';

it('writes twelve bytes to a line', () => {
  expect(cArray(Uint8Array.from({ length: 13 }, (_, i) => i * 16))).toBe(
    'const unsigned char bytes[13] = {\n' +
      '  0x00, 0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70, 0x80, 0x90, 0xa0, 0xb0,\n' +
      '  0xc0,\n};\n',
  );
});

const compiler = spawnSync('cc', ['--version']).error === undefined;

it.skipIf(!compiler)('is what a C compiler makes the bytes of', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const folder = mkdtempSync(join(tmpdir(), 'c-array-'));
  try {
    const source = join(folder, 'bytes.c');
    writeFileSync(
      source,
      `#include <stdio.h>\n${cArray(bytes)}int main(void){fwrite(bytes,1,sizeof bytes,stdout);return 0;}\n`,
    );
    execFileSync('cc', [source, '-o', join(folder, 'bytes')]);
    expect([...execFileSync(join(folder, 'bytes'))]).toEqual([...bytes]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
