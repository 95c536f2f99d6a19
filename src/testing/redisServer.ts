import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { closedPort } from './closedPort';
import { isListening } from './isListening';

/** Of the system; null: there is none, and tests that want one say so. */
export const redisProgram = ['redis-server', 'valkey-server'].find(isInstalled) ?? null;
export const noRedis = 'no redis-server or valkey-server is installed (Debian: apt-get install redis-server)';

export interface RedisServer {
  readonly port: number;
  readonly address: { readonly host: string; readonly port: number; readonly tls: false; readonly db: 0 };
  /** What it answers to one command, as it stands on the wire. */
  ask(command: string): Promise<string>;
  /** Stands still, with its connections open, as under a machine that hangs. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

/** @param port one that is free, unless told */
export async function startRedis(port?: number, more: readonly string[] = []): Promise<RedisServer> {
  if (redisProgram === null) throw new Error(noRedis);
  const own = port ?? (await closedPort());
  const folder = mkdtempSync(join(tmpdir(), 'countersign-redis-'));
  const child = spawn(
    redisProgram,
    ['--port', `${own}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder, ...more],
    { stdio: 'ignore' },
  );
  const exited = once(child, 'exit');
  while (!(await isListening(own))) {
    if (child.exitCode !== null) throw new Error(`${redisProgram} ended with ${child.exitCode}`);
    await after(20);
  }
  return {
    port: own,
    address: { host: '127.0.0.1', port: own, tls: false, db: 0 },
    async ask(command) {
      const socket = connect(own, '127.0.0.1');
      socket.write(`${command}\r\n`);
      const [answer] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      return answer.toString();
    },
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw thrown;
  }
}
