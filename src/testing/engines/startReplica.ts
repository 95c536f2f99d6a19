import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Replica {
  readonly port: number;
  /** @returns the value of a series of `/metrics`, as it is written there */
  metric(series: string): Promise<number>;
  /** @returns its status and signal once it has ended */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<readonly unknown[]>;
}

export async function startReplica(options: readonly string[]): Promise<Replica> {
  const child = fork(join(import.meta.dirname, 'replicaProcess.ts'), [...options], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port, metrics }] = (await once(child, 'message')) as [{ port: number; metrics: number }];
  const exited = once(child, 'exit');
  return {
    port,
    async metric(series) {
      const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
      return Number(
        text
          .split('\n')
          .find((line) => line.startsWith(`${series} `))
          ?.slice(series.length + 1),
      );
    },
    end(signal) {
      child.kill(signal);
      return exited;
    },
  };
}
