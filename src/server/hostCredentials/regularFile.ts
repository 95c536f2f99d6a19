import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getHomeDir } from '@smithy/core/config';
import { systemCodeOf } from '../../core/fault/systemCodeOf';

/** Bytes of the longest file that is read: a token has some thousands. */
const longestFile = 256 * 1024;

/** The same of profiles: each role of each account of a company has one where a tool writes them. */
const longestProfiles = 8 * 1024 * 1024;

/** A file that the environment names and that is not to be read; its message says which and why. */
export class NotAFile extends Error {
  override readonly name = 'NotAFile';
}

/**
 * A pipe is read until somebody writes, and a device without end; either would hold up everything that runs here.
 * @throws NotAFile, or the system's error where there is none
 */
export function requireRegularFile(path: string): void {
  requireNoLonger(longestFile, path);
}

function requireNoLonger(longest: number, path: string): void {
  const stat = statSync(path);
  if (!stat.isFile()) throw new NotAFile(`${path} is not a regular file, and is not read`);
  if (stat.size > longest) {
    throw new NotAFile(`${path} has ${stat.size} bytes, and is not read: more than ${longest}`);
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
  profileFiles().forEach((path) => requireNoLonger(longestProfiles, path));
}

/** The files of profiles that are there; a folder, which a mount makes of one that is not, is read by no provider. */
export function profileFiles(): readonly string[] {
  return placesOfProfiles().filter((path) => existsSync(path) && !statSync(path).isDirectory());
}

/** Where they would be. */
export function placesOfProfiles(): readonly string[] {
  return Object.entries(settings).flatMap(([name, file]) => {
    const set = pathIn(name);
    return set.length > 0 ? set : inHome(file);
  });
}

/**
 * Of a file of profiles that it cannot read AWS's provider says nothing, and goes on as if it were not there; without a
 * home it reads none, whatever names it.
 * @throws NotAFile, or the system's error
 */
export function requireProfiles(): void {
  if (homeFolder() === null)
    throw new NotAFile('This user has no home folder, and no file of profiles is read: set HOME');
  for (const path of placesOfProfiles()) {
    try {
      requireNoLonger(longestProfiles, path);
      accessSync(path, constants.R_OK);
    } catch (thrown) {
      if (!/^(?:ENOENT|ENOTDIR)$/.test(systemCodeOf(thrown))) throw thrown;
    }
  }
}

/** The files in which `aws sso login` and `aws login` leave their tokens. */
export function tokenFiles(): readonly string[] {
  return [...tokenFolders.flatMap(inHome), ...pathIn('AWS_LOGIN_CACHE_DIRECTORY')]
    .flatMap((folder) => namesIn(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.json') && existsSync(path));
}

/** None where it is not there, or others keep it to themselves. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    if (isOfSystem(thrown)) return [];
    throw thrown;
  }
}

/** The same for what a profile may lead to. @throws NotAFile, or the system's error */
export function requireReadableProfiles(): void {
  requireProfiles();
  tokenFiles().forEach(requireRegularFile);
}

/** Whether the system refused something, or does not know it. */
export function isOfSystem(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown;
}

/** As AWS's SDK finds it; nowhere for a user who has no home. */
function inHome(file: string): readonly string[] {
  const home = homeFolder();
  return home === null ? [] : [join(home, '.aws', file)];
}

/** null where the system knows none, as of a number that is nobody's in a container. */
function homeFolder(): string | null {
  try {
    return getHomeDir();
  } catch (thrown) {
    if (isOfSystem(thrown)) return null;
    throw thrown;
  }
}

/** What a variable names, the home folder written as AWS's SDK reads it. */
function pathIn(variable: string): readonly string[] {
  const path = process.env[variable] ?? '';
  if (path === '') return [];
  return [path.startsWith('~/') ? join(homeFolder() ?? '~', path.slice(2)) : path];
}
