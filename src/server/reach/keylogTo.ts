import { closeSync, constants, fchmodSync, fstatSync, openSync, writeSync } from 'node:fs';
import { Fault } from '../../core/fault/fault';
import { systemCodeOf } from '../../core/fault/systemCodeOf';

/** Takes the lines in which Node tells the keys of a TLS connection (NSS key log format). */
export type Keylog = (line: Uint8Array) => void;

/**
 * Writes them behind what a file has. It is made for its owner alone, and made so where it was there already.
 * @param option whose value the path is
 * @throws Fault `option-invalid` for what is no file, or cannot be written
 */
export function keylogTo(path: string, option: string): Keylog {
  const file = opened(path, option);
  return (line) => {
    try {
      writeSync(file, line);
    } catch (thrown) {
      // A full disk must not end a connection: who looks for the keys finds them missing.
      systemCodeOf(thrown);
    }
  };
}

function opened(path: string, option: string): number {
  const { O_APPEND, O_CREAT, O_WRONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
  let file: number | undefined;
  try {
    file = openSync(path, O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW | O_NONBLOCK, 0o600);
    if (!fstatSync(file).isFile()) throw Object.assign(new Error('no file'), { code: 'EINVAL' });
    fchmodSync(file, 0o600);
    return file;
  } catch (cause) {
    if (file !== undefined) closeSync(file);
    throw new Fault(
      'option-invalid',
      { problem: 'file-unwritable', option, path, system: systemCodeOf(cause) },
      cause,
    );
  }
}
