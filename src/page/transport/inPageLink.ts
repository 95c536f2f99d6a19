import { Fault } from '../../core/fault/fault';
import { ServerSession } from '../../core/handshake/serverSession';
import type { Opened } from '../../core/link/facts';
import type { Link, Reply } from '../../core/link/ports';
import type { ServerPorts } from '../../core/mongodbAws/server/state';
import { reasonInWords } from '../../words/en/refusals/reasonInWords';

/** How long this link waits for a reply, milliseconds: less than the proxy, for no network is between. */
export const inPageReplyTimeout = 5_000;

export interface InPageTimers {
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  /** Acts after so many milliseconds. @returns what prevents it */
  readonly after: (ms: number, act: () => void) => () => void;
}

const peer = { host: 'sandbox', port: 27017 } as const;

/** What a server that keeps silent replies. */
const silence = new Promise<never>(() => undefined);

/** A link to the sandbox in this page: the same messages, the same server half, no socket. */
export function inPageLink(ports: Omit<ServerPorts, 'inWords'>, { steady, after }: InPageTimers): Link {
  const session = new ServerSession({ ...ports, inWords: reasonInWords });
  let closed = false;
  let leave: ((fault: Fault) => void) | null = null;
  const requireOpen = (): void => {
    if (closed) throw new Fault('stopped', { problem: 'run' });
  };
  const replyTo = async (message: Uint8Array): Promise<Uint8Array> => {
    const { reply } = await session.receive(message);
    return reply ?? silence;
  };
  return {
    async open(_target, tell): Promise<Opened> {
      requireOpen();
      tell({
        type: 'notice',
        notice: { code: 'in-page' },
      });
      return { peer, tls: false };
    },
    async next(): Promise<Opened> {
      throw new Fault('no-host-left', { problem: 'sandbox' });
    },
    async exchange(message): Promise<Reply> {
      requireOpen();
      const since = steady();
      let prevent: (() => void) | undefined;
      const givenUp = new Promise<never>((_resolve, reject) => {
        leave = reject;
        prevent = after(inPageReplyTimeout, () => reject(timeout(steady() - since)));
      });
      try {
        const reply = await Promise.race([givenUp, replyTo(message)]);
        return { message: reply, serverMs: steady() - since };
      } finally {
        leave = null;
        prevent?.();
      }
    },
    close() {
      closed = true;
      leave?.(new Fault('stopped', { problem: 'run' }));
    },
  };
}

function timeout(ms: number): Fault {
  return new Fault('reply-timeout', {
    problem: 'sandbox',
    waits: inPageReplyTimeout,
    leg: 'reply',
    host: `${peer.host}:${peer.port}`,
    ms,
  });
}
