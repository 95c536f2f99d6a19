import { closeSync, openSync, readSync } from 'node:fs';
import { textOf } from './textOf';

/** Bytes of the longest file that is read: the authorities of a whole system have a quarter of a million. */
const longest = 8 * 1024 * 1024;
const step = 64 * 1024;

/**
 * A file that somebody named, as text. It may be a pipe; of a device that never ends no more is read than a file may have.
 * @throws a system error with `code`, `EFBIG` for one that is too long
 */
export function readSmallFile(path: string): string {
  const file = openSync(path, 'r');
  try {
    const chunks: Buffer[] = [];
    for (let length = 0; ;) {
      const chunk = Buffer.allocUnsafe(step);
      const read = readSync(file, chunk);
      if (read === 0) return textOf(Buffer.concat(chunks));
      length += read;
      if (length > longest) throw Object.assign(new Error('longer than it may be'), { code: 'EFBIG' });
      chunks.push(chunk.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}
