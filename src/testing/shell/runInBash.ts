import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/**
 * What a command prints, as a person would see it who pasted it into a new shell.
 * @throws Error with what bash said, where it said anything or failed
 */
export async function runInBash(
  command: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { PATH = '' } = process.env;
  const bash = spawn('bash', ['--norc', '--noprofile', '-c', command], {
    env: { PATH, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, said, [status]] = await Promise.all([
    text(bash.stdout),
    text(bash.stderr),
    once(bash, 'close'),
  ]);
  if (status !== 0 || said !== '') throw new Error(`bash ended with ${status}: ${said}`);
  return printed;
}

/** Whether there is what the commands need. */
export function hasShell(): boolean {
  return ['bash', 'openssl', 'base64', 'od'].every(
    (name) => spawnSync(name, [name === 'openssl' ? 'version' : '--version']).status === 0,
  );
}
