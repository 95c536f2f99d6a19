import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Options } from '../../server/main/optionTable';
import type { Told } from './measuredProcess';

/** The product in a process of its own, so that what is measured here is the client's side and its waiting. */
export interface Served {
  readonly page: string;
  readonly sandboxPort: number;
  /** Bytes of resident memory of that process, after a collection. */
  memory(): Promise<number>;
  /** The same as it stands, and the most that it ever was, with what its work took. @rejects when the process has died */
  resident(): Promise<Told>;
  /** Seconds of processor time that it has taken. */
  busy(): Promise<number>;
  stop(): void;
}

/** A replica, whose process may be kept on a core. */
export interface Replica extends Served {
  readonly pid: number;
}

const measured = ['tsx', join(import.meta.dirname, 'measuredProcess.ts')].flatMap((module) => [
  '--import',
  module,
]);

/**
 * @param heapMiB the most that its heap may be
 * @param options beside those that every measurement needs
 */
export async function serveProduct(heapMiB?: number, options: Partial<Options> = {}): Promise<Served> {
  const heap = heapMiB === undefined ? [] : [`--max-old-space-size=${heapMiB}`];
  const child = fork(join(import.meta.dirname, 'servedProduct.ts'), [JSON.stringify(options)], {
    execArgv: ['--expose-gc', ...measured, ...heap],
  });
  const [ready] = (await once(child, 'message')) as [{ page: string; sandboxPort: number }];
  return { ...ready, ...asking(child) };
}

/** A replica as people run it, built: a page and a proxy that may reach this port of this machine, with no sandbox of its own. */
export async function serveBuilt(port: number): Promise<Replica> {
  const own = ['--port=0', '--no-sandbox', `--allow-target=127.0.0.1:${port}`, '--max-links=5000'];
  const child = fork(join(import.meta.dirname, '../../../dist/server/main.js'), own, {
    execArgv: ['--expose-gc', ...measured],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!child.stdout) throw new Error('The replica has no output');
  const [told] = (await once(child.stdout, 'data')) as [Buffer];
  const [page] = /http:\S+/.exec(told.toString()) ?? [];
  if (page === undefined) throw new Error('The replica told no address');
  child.stdout.resume();
  return { page, sandboxPort: port, pid: child.pid ?? 0, ...asking(child) };
}

function asking(child: ChildProcess): Pick<Served, 'memory' | 'resident' | 'busy' | 'stop'> {
  const asked = async (what: 'memory' | 'resident'): Promise<Told> => {
    const over = new AbortController();
    const gone = once(child, 'exit', { signal: over.signal }).then(() => {
      throw new Error('The server has died');
    });
    if (!child.connected) throw new Error('The server has died');
    child.send(what);
    const [told] = (await Promise.race([once(child, 'message'), gone])) as [Told];
    gone.catch(() => undefined);
    over.abort();
    return told;
  };
  return {
    memory: async () => (await asked('memory')).rss,
    resident: () => asked('resident'),
    busy: async () => (await asked('resident')).busy,
    stop: () => child.kill(),
  };
}
