import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReadyFile } from './readyFile';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = (path: string): unknown => {
  try {
    openReadyFile(path);
    return null;
  } catch (thrown) {
    return thrown;
  }
};

describe('the file that says where something is ready', () => {
  it('is not there until it is written, whole; that of an earlier run is taken away', () => {
    const path = join(folder, 'ready.json');
    writeFileSync(path, 'of an earlier run');
    const file = openReadyFile(path);
    expect(existsSync(path)).toBe(false);
    file.write('ready');
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['ready.json'], 'ready']);
  });

  it('leaves nothing behind where there will be none', () => {
    openReadyFile(join(folder, 'ready.json')).giveUp();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a folder that is not there', 'no/ready.json', 'ENOENT: there is no such folder'],
    ['a file in the place of a folder', 'file/ready.json', 'ENOTDIR: there is no such folder'],
    ['a folder', 'folder', 'EEXIST: what is there is no file'],
    ['a device', 'null', 'EEXIST: what is there is no file'],
  ])('is refused at once for %s, which stays as it is', (_what, name, why) => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('/dev/null', join(folder, 'null'));
    const before = readdirSync(folder);
    expect(refusal(join(folder, name))).toMatchObject({
      code: 'option-invalid',
      facts: {
        told: `--ready-file: cannot write ${join(folder, name)} (${why}); name a file in a folder that is there and can be written`,
      },
    });
    expect(readdirSync(folder)).toEqual(before);
  });
});
