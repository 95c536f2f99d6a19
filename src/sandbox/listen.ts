import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { toFault } from '../core/bytes/fault';
import { ServerSession } from '../core/handshake/serverSession';
import type { ServerPorts } from '../core/mongodbAws/server/state';
import { Framer } from '../core/wire/framer';

export interface SandboxOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly server: ServerPorts;
  /** Bytes; longer messages end the connection. */
  readonly maxMessageLength?: number;
  /** Connections at once; further ones are closed at the door. */
  readonly maxConnections?: number;
  /** Milliseconds without a byte after which a connection is closed. */
  readonly idleTimeout?: number;
  /** Told what happened, in names, sizes and codes. */
  readonly log?: (line: SandboxLine) => void;
}

export interface SandboxLine {
  readonly event: 'command' | 'closed';
  readonly command?: string;
  readonly bytes?: number;
  readonly code?: string | number;
}

export interface Sandbox {
  readonly host: string;
  readonly port: number;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** The sandbox as a MongoDB server on TCP: the core's server half behind a framer. @rejects when it cannot listen */
export async function listenSandbox(options: SandboxOptions): Promise<Sandbox> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    serve(socket, options);
  });
  server.maxConnections = options.maxConnections ?? 4000;
  await listening(server, options);
  const { port } = server.address() as AddressInfo;
  return {
    host: options.host,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listening(server: Server, { host, port }: SandboxOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, backlog: 2048 }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function serve(
  socket: Socket,
  { server, log, maxMessageLength = 1024 * 1024, idleTimeout = 600_000 }: SandboxOptions,
): void {
  const framer = new Framer(maxMessageLength);
  const session = new ServerSession(server);
  // Messages are answered one after the other, also when several come in one chunk.
  let line: Promise<void> = Promise.resolve();
  const giveUp = (thrown: unknown): void => {
    if (socket.destroyed) return;
    log?.({ event: 'closed', code: toFault(thrown).code });
    socket.destroy();
  };
  const answer = async (message: Uint8Array): Promise<void> => {
    if (socket.destroyed) return;
    const { reply, command, code } = await session.receive(message);
    log?.({ event: 'command', command, bytes: message.length, ...(code === undefined ? {} : { code }) });
    if (socket.destroyed || reply === null || socket.write(reply)) return;
    await new Promise<void>((resolve) => {
      socket.once('drain', resolve);
      socket.once('close', () => resolve());
    });
  };
  socket.setNoDelay(true);
  socket.setTimeout(idleTimeout, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    try {
      for (const message of framer.push(chunk)) {
        socket.pause();
        line = line.then(() => answer(message)).catch(giveUp);
      }
      void line.then(() => socket.resume());
    } catch (thrown) {
      giveUp(thrown);
    }
  });
}
