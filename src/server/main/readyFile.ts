import { closeSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from '../../core/fault/fault';
import { systemCodeOf } from '../../core/fault/systemCodeOf';
import { namesOf } from './optionTable';

/** The file that tells others where something can be reached, before it tells anything. */
export interface ReadyFile {
  /** Whoever waits for the file finds it whole. @throws Fault `option-invalid` */
  write(text: string): void;
  /** There will be none. */
  giveUp(): void;
}

/**
 * Makes sure that a file can be written there, by beginning one beside it, and takes away that of an earlier run: whoever
 * waits for this one must not find it.
 * @throws Fault `option-invalid` in one line
 */
export function openReadyFile(path: string): ReadyFile {
  const unfinished = `${path}.${process.pid}`;
  const giveUp = (): void => rmSync(unfinished, { force: true });
  orRefuse(path, () => {
    closeSync(openSync(unfinished, 'w'));
    try {
      const there = lstatSync(path, { throwIfNoEntry: false });
      // A device or a folder is nothing to put a file in the place of.
      if (there && !there.isFile()) throw Object.assign(new Error(), { code: 'EEXIST' });
      rmSync(path, { force: true });
    } catch (thrown) {
      giveUp();
      throw thrown;
    }
  });
  return {
    write: (text) =>
      orRefuse(path, () => {
        writeFileSync(unfinished, text);
        renameSync(unfinished, path);
      }),
    giveUp,
  };
}

function orRefuse(path: string, act: () => void): void {
  try {
    act();
  } catch (cause) {
    const system = systemCodeOf(cause);
    const what = `--${namesOf('readyFile').flag}: cannot write ${resolve(path)} (${system}: ${problem(system)})`;
    const told = `${what}; name a file in a folder that is there and can be written`;
    throw new Fault('option-invalid', { problem: 'command-line', told }, cause);
  }
}

function problem(system: string): string {
  if (system === 'ENOENT' || system === 'ENOTDIR') return 'there is no such folder';
  if (system === 'EEXIST' || system === 'EISDIR') return 'what is there is no file';
  return 'it was refused';
}
