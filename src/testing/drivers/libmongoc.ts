import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readLine, type Driver } from './driver';

const run = promisify(execFile);
const source = join(import.meta.dirname, 'programs/libmongoc.c');

export type Compiled =
  | { readonly driver: Driver; readonly remove: () => Promise<void> }
  /** Why there is none, and what to do about it, one line. */
  | { readonly missing: string };

/**
 * The C driver, by a small program compiled in a temporary folder. Where the library is not installed, Debian's
 * package manager installs it if this process may.
 */
export async function compileLibmongoc(): Promise<Compiled> {
  const version = (await libraryVersion()) ?? (await installed());
  if (version === null) {
    return { missing: 'install libmongoc-dev, pkg-config and a C compiler (apt-get install, as root)' };
  }
  const folder = await mkdtemp(join(tmpdir(), 'libmongoc-login-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true });
  const program = join(folder, 'login');
  try {
    const { stdout: flags } = await run('pkg-config', ['--cflags', '--libs', 'libmongoc-1.0']);
    await run('cc', ['-o', program, source, ...flags.trim().split(/\s+/)]);
  } catch (thrown) {
    await remove();
    const line = String(thrown).split('\n', 1)[0] ?? '';
    return { missing: `the program does not compile against libmongoc ${version}: ${line}` };
  }
  return {
    driver: {
      name: `libmongoc ${version}`,
      command: (address) => [program, address],
      read: readLine,
      tellsCode: true,
      takesCredentialsInConnectionString: true,
    },
    remove,
  };
}

async function libraryVersion(): Promise<string | null> {
  try {
    return (await run('pkg-config', ['--modversion', 'libmongoc-1.0'])).stdout.trim();
  } catch {
    // Neither pkg-config nor the library need be here.
    return null;
  }
}

async function installed(): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  try {
    await aptGet('update');
    await aptGet(
      'install',
      '-y',
      '--no-install-recommends',
      'libmongoc-dev',
      'pkg-config',
      'gcc',
      'libc6-dev',
    );
  } catch {
    // No network, or a package by another name: either way the driver is not here.
    return null;
  }
  return libraryVersion();
}

function aptGet(...args: string[]): Promise<unknown> {
  return run('apt-get', args, {
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
