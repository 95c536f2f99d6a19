import { existsSync, statSync } from 'node:fs';

/** Bytes of the longest file that is read: a token has some thousands. */
const longestFile = 256 * 1024;

/** A file that the environment names and that is not to be read; its message says which and why. */
export class NotAFile extends Error {
  override readonly name = 'NotAFile';
}

/**
 * A pipe is read until somebody writes, and a device without end; either would hold up everything that runs here.
 * @throws NotAFile, or the system's error where there is none
 */
export function requireRegularFile(path: string): void {
  const stat = statSync(path);
  if (!stat.isFile()) throw new NotAFile(`${path} is not a regular file, and is not read`);
  if (stat.size > longestFile) {
    throw new NotAFile(`${path} has ${stat.size} bytes, and is not read: more than ${longestFile}`);
  }
}

/** Settings of AWS's own that a provider reads as well; where they are not there, they are passed over. */
const settings = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'];

/**
 * The same for all that a provider of AWS reads.
 * @param variable of the environment that names the file of its token
 */
export function requireReadable(variable?: string): void {
  if (variable !== undefined) pathIn(variable).forEach(requireRegularFile);
  settings
    .flatMap(pathIn)
    .filter((path) => existsSync(path))
    .forEach(requireRegularFile);
}

function pathIn(variable: string): readonly string[] {
  const path = process.env[variable] ?? '';
  return path === '' ? [] : [path];
}
