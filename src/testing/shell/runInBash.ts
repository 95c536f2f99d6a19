import { spawnSync } from 'node:child_process';

/** What a command prints, as a person would see it who pasted it into a new shell. */
export function runInBash(command: string, variables: Readonly<Record<string, string>> = {}): string {
  const { PATH = '' } = process.env;
  const run = spawnSync('bash', ['--norc', '--noprofile', '-c', command], {
    env: { PATH, ...variables },
    input: '',
    encoding: 'utf8',
  });
  if (run.status !== 0 || run.stderr !== '') {
    throw new Error(`bash ended with ${run.status}: ${run.stderr}`);
  }
  return run.stdout;
}

/** Whether there is what the commands need. */
export function hasShell(): boolean {
  return ['bash', 'openssl', 'base64', 'od'].every(
    (name) => spawnSync(name, [name === 'openssl' ? 'version' : '--version']).status === 0,
  );
}
