import { setTimeout as after } from 'node:timers/promises';
import type { Server } from 'node:http';

export interface LeavingOptions {
  /** Seconds for which it is said that no visitors are wanted, while they are still served. */
  readonly notice: number;
  /** Seconds that who is there may go on afterwards. */
  readonly drain: number;
  /** Called once that begins. */
  readonly leave: () => void;
}

/** How a server goes: who stands in front of it is told, then nobody is taken any more, then who is there may finish. */
export interface Leaving {
  /** Whether visitors are wanted. */
  ready(): boolean;
  /** Resolves when nobody is left, or there is no time left; whoever asks again is told of the same. */
  drain(): Promise<void>;
}

/** Milliseconds. */
const sweepMs = 100;

export function leavingOf(server: Server, { notice, drain, leave }: LeavingOptions): Leaving {
  let gone: Promise<void> | null = null;

  const go = async (): Promise<void> => {
    await after(notice * 1000, undefined, { ref: false });
    // A connection that another request could come by ends with the answer to this one.
    server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
    const empty = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    leave();
    // One that was answered as if it could ask again is ended as soon as it is idle.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs).unref();
    await Promise.race([empty, after(drain * 1000, undefined, { ref: false })]);
    clearInterval(sweep);
  };

  return {
    ready: () => gone === null,
    drain: () => (gone ??= go()),
  };
}
