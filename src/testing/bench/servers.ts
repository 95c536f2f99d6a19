import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The product in a process of its own, so that what is measured here is the client's side and its waiting. */
export interface Served {
  readonly page: string;
  readonly sandboxPort: number;
  /** Bytes of resident memory of that process, after a collection. */
  memory(): Promise<number>;
  stop(): void;
}

export async function serveProduct(): Promise<Served> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'servedProduct.ts'), [], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
  });
  const [ready] = (await once(child, 'message')) as [{ page: string; sandboxPort: number }];
  return {
    ...ready,
    async memory() {
      child.send('memory');
      const [{ rss }] = (await once(child, 'message')) as [{ rss: number }];
      return rss;
    },
    stop: () => child.kill(),
  };
}
