import { once } from 'node:events';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { KeyPair } from './certificates';

export interface TcpServer {
  readonly port: number;
  /** TCP connections accepted so far. */
  readonly connections: number;
  /** TCP connections open now. */
  readonly open: number;
  close(): void;
}

/**
 * A server on 127.0.0.1 that does to each connection what the test says.
 * @param keys serves TLS with these; `serve` then gets the decrypted socket
 */
export async function startTcpServer(serve: (socket: Socket) => void, keys?: KeyPair): Promise<TcpServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = keys ? createTlsServer({ ...keys }, serve) : createTcpServer(serve);
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('secureConnection', (socket: Socket) => socket.on('error', () => {}));
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get connections() {
      return connections;
    },
    get open() {
      return sockets.size;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
