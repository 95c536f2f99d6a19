import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Options } from '../../server/main/optionTable';

/** The product in a process of its own, so that what is measured here is the client's side and its waiting. */
export interface Served {
  readonly page: string;
  readonly sandboxPort: number;
  /** Bytes of resident memory of that process, after a collection. */
  memory(): Promise<number>;
  /** The same as it stands, and the most that it ever was. @rejects when the process has died */
  resident(): Promise<{ readonly rss: number; readonly peak: number }>;
  /** Seconds of processor time that it has taken. */
  busy(): Promise<number>;
  stop(): void;
}

interface Told {
  readonly busy: number;
  readonly rss: number;
  readonly peak: number;
}

/**
 * @param heapMiB the most that its heap may be
 * @param options beside those that every measurement needs
 */
export async function serveProduct(heapMiB?: number, options: Partial<Options> = {}): Promise<Served> {
  const heap = heapMiB === undefined ? [] : [`--max-old-space-size=${heapMiB}`];
  const child: ChildProcess = fork(join(import.meta.dirname, 'servedProduct.ts'), [JSON.stringify(options)], {
    execArgv: ['--expose-gc', ...heap, '--import', 'tsx'],
  });
  const [ready] = (await once(child, 'message')) as [{ page: string; sandboxPort: number }];
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
    ...ready,
    memory: async () => (await asked('memory')).rss,
    resident: () => asked('resident'),
    busy: async () => (await asked('resident')).busy,
    stop: () => child.kill(),
  };
}
