import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { systemCodeOf } from '../../core/fault/systemCodeOf';
import { startCommand } from './command';

/** What stands in the file of `--ready-file`, as far as it is used here. */
export interface Ready {
  readonly uri: string;
  readonly sts: string;
  readonly pid: number;
}

export interface StartedSandbox {
  readonly ready: Ready;
  /** The events so far, with `--json`. */
  readonly events: () => readonly { readonly event: string; readonly [field: string]: unknown }[];
  readonly output: () => string;
  /** @returns the status that it ended with */
  readonly stop: () => Promise<number | null>;
  /** At once, where it still runs. */
  readonly kill: () => void;
}

const free = ['--sandbox-port', '0', '--sandbox-sts-port', '0'];

/**
 * `countersign sandbox` as a process of its own, on free ports, once its file says that it can be reached and what it
 * says itself has come too: that is written after the file, and a pipe has it to be read later still.
 * @param folder for its file
 * @rejects Error with what it said, where it ends before that
 */
export async function startSandboxCommand(
  folder: string,
  options: readonly string[] = [],
): Promise<StartedSandbox> {
  const file = join(folder, 'ready.json');
  const child = startCommand(['sandbox', ...free, '--ready-file', file, ...options]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  const exited = once(child, 'close').then(([status]) => status as number | null);
  let ready = readyIn(file);
  while (ready === null || ready.pid !== child.pid || !output.includes(ready.sts)) {
    if (child.exitCode !== null) throw new Error(`countersign sandbox ended: ${output}`);
    await wait(20);
    ready = readyIn(file);
  }
  return {
    ready,
    output: () => output,
    events: () =>
      output
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { event: string }),
    stop: () => {
      child.kill('SIGTERM');
      return exited;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

/** null: there is no such file; that of an earlier run is taken away by the program, whenever it comes to it. */
function readyIn(file: string): Ready | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Ready;
  } catch (thrown) {
    if (systemCodeOf(thrown) === 'ENOENT') return null;
    throw thrown;
  }
}
