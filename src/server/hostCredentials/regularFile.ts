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
  profileFiles().forEach(requireRegularFile);
}

/** The files of profiles that are there. */
export function profileFiles(): readonly string[] {
  return Object.entries(settings)
    .map(([name, file]) => pathIn(name)[0] ?? inHome(file))
    .filter((path) => existsSync(path));
}

/** The files in which `aws sso login` and `aws login` leave their tokens. */
export function tokenFiles(): readonly string[] {
  const folders = [...tokenFolders.map(inHome), ...pathIn('AWS_LOGIN_CACHE_DIRECTORY')];
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.json'));
}

/** The same for what a profile may lead to. @throws NotAFile */
export function requireReadableProfiles(): void {
  requireReadable();
  tokenFiles().forEach(requireRegularFile);
}

/** As AWS's SDK finds it. */
function inHome(file: string): string {
  return join(process.env.HOME || homedir(), '.aws', file);
}

function pathIn(variable: string): readonly string[] {
  const path = process.env[variable] ?? '';
  return path === '' ? [] : [path];
}
