import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { RecordedHandshake } from './recordedHandshake';
import type { Asked } from './replayProcess';
import { serveBuilt, type Replica } from './servers';

/** A replica, and what keeps it busy, which is a process of its own: page and server in one, and both say what was recorded. */
export interface Lane {
  readonly replica: Replica;
  /** Makes so many handshakes through the replica, a few at a time. @returns seconds */
  carry(count: number, atOnce: number): Promise<number>;
  /** Makes handshakes for so long, as many as it can. @returns handshakes a second */
  carryFor(seconds: number, atOnce: number): Promise<number>;
  /** Keeps both on one core, where the system can; else it spreads them by itself. @param core its number */
  pin(core: number): void;
  stop(): void;
}

export async function openLane(recorded: RecordedHandshake): Promise<Lane> {
  const maker = fork(join(import.meta.dirname, 'replayProcess.ts'), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  const ask = async (asked: Asked): Promise<number> => {
    const over = new AbortController();
    const gone = once(maker, 'exit', { signal: over.signal }).then(() => {
      throw new Error('A handshake was not carried to its end');
    });
    maker.send(asked);
    const [told] = (await Promise.race([once(maker, 'message'), gone])) as [number];
    gone.catch(() => undefined);
    over.abort();
    return told;
  };
  const replica = await serveBuilt(await ask({ recorded }));
  await ask({ page: replica.page });
  return {
    replica,
    carry: (count, atOnce) => ask({ count, atOnce }),
    carryFor: (seconds, atOnce) => ask({ seconds, atOnce }),
    pin(core) {
      if (process.platform !== 'linux') return;
      for (const { pid } of [replica, maker])
        execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', `${core}`, `${pid}`], {
          stdio: 'ignore',
        });
    },
    stop() {
      replica.stop();
      maker.kill();
    },
  };
}
