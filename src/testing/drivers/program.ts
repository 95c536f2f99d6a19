import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Given } from './cases';
import type { Ended, Run } from './driver';

/** Milliseconds after which a program that has not ended is ended. */
const patience = 30_000;

/** Does something with a folder that has nothing in it but these files, by their path there; it is gone afterwards. */
export async function withHome<T>(
  files: Readonly<Record<string, string>>,
  use: (home: string) => Promise<T>,
): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'driver-home-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(home, path)), { recursive: true });
      await writeFile(join(home, path), text);
    }
    return await use(home);
  } finally {
    await rm(home, { recursive: true });
  }
}

/**
 * Runs a program with nothing of this machine's own environment, so that nothing but what is given can answer.
 * @param variables its environment beyond that; undefined: not set
 * @param timeout milliseconds
 */
export function runProgram(
  { command: [program, ...args], input }: Run,
  home: string,
  variables: Readonly<Record<string, string | undefined>>,
  timeout = patience,
): Promise<Ended> {
  const env = environmentOf(home, variables);
  return new Promise((resolve) => {
    const child = execFile(program, args, { env, timeout }, (error, stdout, stderr) =>
      resolve({ succeeded: error === null, stdout, stderr }),
    );
    // One that could not be started, or has ended, takes no question; its ending tells.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Credentials, or what there is of them, as the environment has them. */
export function variablesOf(given: Partial<Given>): Readonly<Record<string, string | undefined>> {
  const { accessKeyId, secretAccessKey, sessionToken } = given;
  return {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  };
}

/** Nothing of this machine's own but the search path, and these. */
export function environmentOf(
  home: string,
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_CONFIG_FILE: '/dev/null',
    ...variables,
  };
}
