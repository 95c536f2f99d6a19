import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** A reverse proxy as people put in front: it passes Host and path on as they came, and says for whom it asks. */
export interface ReverseProxy {
  readonly port: number;
  /** Whom it passes requests on to. */
  to(port: number): void;
  close(): void;
}

/** @param visitor whose address it gives for everybody; whatever came in X-Forwarded-For stands before it */
export async function startReverseProxy(visitor = '203.0.113.7'): Promise<ReverseProxy> {
  let behind = 0;
  const sent = ({ headers }: IncomingMessage): OutgoingHttpHeaders => {
    const before = headers['x-forwarded-for'];
    return { ...headers, 'x-forwarded-for': before === undefined ? visitor : `${before}, ${visitor}` };
  };
  const server = createServer((incoming, response) => {
    const { method, url } = incoming;
    const outgoing = request({
      host: '127.0.0.1',
      port: behind,
      method,
      path: url,
      headers: sent(incoming),
      agent: false,
    });
    outgoing.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    outgoing.on('error', () => response.writeHead(502).end());
    incoming.pipe(outgoing);
  });
  server.on('upgrade', (incoming, visitorSocket, head) => {
    const socket = connect(behind, '127.0.0.1');
    const lines = Object.entries(sent(incoming)).map(([name, value]) => `${name}: ${value}`);
    socket.write(`GET ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    socket.write(head);
    socket.pipe(visitorSocket).pipe(socket);
    for (const [one, other] of [
      [socket, visitorSocket],
      [visitorSocket, socket],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    to: (port) => (behind = port),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
