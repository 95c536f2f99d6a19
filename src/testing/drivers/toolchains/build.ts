import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A command of a toolchain, out of the way of whatever else this machine does.
 * @returns what it printed
 * @rejects Error with the last line of its complaint
 */
export async function buildBy(
  command: string,
  args: readonly string[],
  { cwd, env = {}, minutes = 30 }: { cwd?: string; env?: Record<string, string>; minutes?: number } = {},
): Promise<string> {
  try {
    const { stdout } = await run('nice', ['-n', '10', command, ...args], {
      timeout: minutes * 60_000,
      maxBuffer: 2 ** 26,
      env: { ...process.env, ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    return stdout;
  } catch (thrown) {
    const { stderr = '', message } = thrown as Error & { stderr?: string };
    const last = (stderr.trim() || message).split('\n').at(-1) ?? '';
    throw new Error(`${command} ${args[0] ?? ''}: ${last}`, { cause: thrown });
  }
}
