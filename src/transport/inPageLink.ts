import { Fault } from '../core/bytes/fault';
import { ServerSession } from '../core/handshake/serverSession';
import type { Opened } from '../core/link/facts';
import type { Link, Reply } from '../core/link/ports';
import type { ServerPorts } from '../core/mongodbAws/server/state';

/** A link to the sandbox in this page: the same messages, the same server half, no socket. */
export function inPageLink(ports: ServerPorts, steady: () => number): Link {
  const session = new ServerSession(ports);
  let closed = false;
  let leave: ((fault: Fault) => void) | null = null;
  const requireOpen = (): void => {
    if (closed) throw new Fault('stopped', 'The run was stopped');
  };
  return {
    async open(_target, tell): Promise<Opened> {
      requireOpen();
      tell({
        type: 'notice',
        notice: {
          code: 'in-page',
          text: 'The sandbox runs in this page: no name to resolve, no socket, no proxy.',
        },
      });
      return { peer: { host: 'sandbox', port: 27017 }, tls: false };
    },
    async next(): Promise<Opened> {
      throw new Fault('no-host-left', 'The sandbox is one server');
    },
    async exchange(message): Promise<Reply> {
      requireOpen();
      const since = steady();
      const { reply } = await session.receive(message);
      requireOpen();
      if (reply === null) return new Promise((_resolve, reject) => (leave = reject));
      return { message: reply, serverMs: steady() - since };
    },
    close() {
      closed = true;
      leave?.(new Fault('stopped', 'The run was stopped'));
    },
  };
}
