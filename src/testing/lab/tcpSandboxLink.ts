import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Fault } from '../../core/fault/fault';
import type { Link, Reply } from '../../core/link/ports';
import type { ServerPorts } from '../../core/mongodbAws/server/state';
import { Framer } from '../../core/wire/framer';
import type { DriverListener } from '../../server/listener/listenForDrivers';
import { listenSandbox } from '../../server/sandbox/listenSandbox';

/**
 * A link, as bare as can be, to a sandbox of its own on a free loopback port. It loses patience with a silent server
 * when that server has read the message, so that no test waits.
 */
export function tcpSandboxLink(server: ServerPorts): Link {
  let sandbox: DriverListener | null = null;
  let socket: Socket | null = null;
  let giveUp: ((fault: Fault) => void) | null = null;
  return {
    async open() {
      sandbox = await listenSandbox({
        host: '127.0.0.1',
        port: 0,
        server,
        connected: () => (entry) => {
          if (entry.type === 'finding') server.tell?.(entry.finding);
        },
        log(line) {
          if (line.event !== 'command' || line.command !== 'saslStart' || !server.faults?.has('silence'))
            return;
          giveUp?.(new Fault('reply-timeout', { problem: 'leg', leg: 'reply' }));
        },
      });
      socket = connect(sandbox.port, sandbox.host);
      await once(socket, 'connect');
      return { peer: { host: sandbox.host, port: sandbox.port }, tls: false };
    },
    async next() {
      throw new Fault('no-host-left', { problem: 'sandbox' });
    },
    exchange(message) {
      return new Promise<Reply>((resolve, reject) => {
        giveUp = reject;
        const framer = new Framer(1024 * 1024);
        const take = (chunk: Buffer): void => {
          const [reply] = framer.push(chunk);
          if (!reply) return;
          socket?.off('data', take);
          resolve({ message: reply });
        };
        socket?.on('data', take);
        socket?.write(message);
      });
    },
    close() {
      socket?.destroy();
      void sandbox?.close();
    },
  };
}
