import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isListening } from '../isListening';
import { until } from '../until';

export interface Redis {
  /** It goes without a word, as a machine does. */
  close(): Promise<void>;
}

/** Redis on a port of loopback, with nothing kept. */
export async function startRedis(program: string, port: number): Promise<Redis> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-redis-'));
  const options = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const child = spawn(program, options, { stdio: 'ignore' });
  const exited = once(child, 'exit');
  await until('Redis listens', () => child.exitCode !== null || isListening(port));
  if (child.exitCode !== null) throw new Error(`Redis ended with ${child.exitCode}`);
  return {
    async close() {
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
