import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { clearedEnvironment } from '../hostCredentials/machine';

const main = join(import.meta.dirname, '../../server/main/main.ts');

export type Variables = Readonly<Record<string, string | undefined>>;

export interface Finished {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The program as a process of its own, on a machine on which nothing is set. @param stdout an open file in the place of a pipe */
export function startCommand(
  argv: readonly string[],
  env: Variables = {},
  stdout: number | 'pipe' = 'pipe',
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', main, ...argv], {
    env: { ...process.env, ...clearedEnvironment(), ...env },
    stdio: ['pipe', stdout, 'pipe'],
  });
}

/** The same to its end. @param input what it finds on standard input */
export async function runCommand(
  argv: readonly string[],
  env: Variables = {},
  input = '',
): Promise<Finished> {
  return toItsEnd(startCommand(argv, env), input);
}

/** What a process came to, and all that it said. @param input what it finds on standard input */
export async function toItsEnd(child: ChildProcess, input = ''): Promise<Finished> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (chunk) => (out += String(chunk)));
  child.stderr?.on('data', (chunk) => (err += String(chunk)));
  // Whoever ends before it has read everything is told from by its status.
  child.stdin?.on('error', () => undefined).end(input);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
}
