import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

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
const settings = { AWS_CONFIG_FILE: 'config', AWS_SHARED_CREDENTIALS_FILE: 'credentials' } as const;

/** Folders in which logins of AWS's tools keep their tokens. */
const tokenFolders = ['sso/cache', 'login/cache'];

/**
 * The same for all that a provider of AWS reads.
 * @param variable of the environment that names the file of its token
 */
export function requireReadable(variable?: string): void {
  if (variable !== undefined) pathIn(variable).forEach(requireRegularFile);
  Object.entries(settings)
    .map(([name, file]) => pathIn(name)[0] ?? inHome(file))
    .filter((path) => existsSync(path))
    .forEach(requireRegularFile);
}

/** The same for what a profile may lead to: tokens of `aws sso login` and `aws login`. @throws NotAFile */
export function requireReadableProfiles(): void {
  requireReadable();
  const own = pathIn('AWS_LOGIN_CACHE_DIRECTORY');
  for (const folder of [...tokenFolders.map(inHome), ...own].filter((path) => existsSync(path)))
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json')))
      requireRegularFile(join(folder, name));
}

/** As AWS's SDK finds it. */
function inHome(file: string): string {
  return join(process.env.HOME || homedir(), '.aws', file);
}

function pathIn(variable: string): readonly string[] {
  const path = process.env[variable] ?? '';
  return path === '' ? [] : [path];
}
