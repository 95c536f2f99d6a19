import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, isIP, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { KeyPair } from './certificates';
import { startTcpServer } from './tcpServer';

export interface ForwardProxyOptions {
  /** Where each `host:port` leads, as a port of 127.0.0.1, or what is answered in place of a connection. */
  readonly to?: Readonly<Record<string, number | { readonly answer: number; readonly headers?: string }>>;
  /** `user:password`; nobody else is let through. */
  readonly credentials?: string;
  /** Serves by TLS with these. */
  readonly keys?: KeyPair;
  /** Of HTTP: what it says that it takes. */
  readonly asks?: string;
}

export interface ForwardProxyServer {
  readonly port: number;
  /** What it was asked for, as `host:port`. */
  readonly asked: readonly string[];
  /** The `user:password` that it was given, each time. */
  readonly given: readonly string[];
  close(): void;
}

/** A forward proxy on 127.0.0.1 that speaks HTTP CONNECT. */
export async function startConnectProxy(options: ForwardProxyOptions = {}): Promise<ForwardProxyServer> {
  const { to = {}, credentials, keys, asks = 'Basic realm="tests"' } = options;
  const [asked, given]: [string[], string[]] = [[], []];
  const sockets = new Set<Duplex>();
  const server = keys ? createHttpsServer({ ...keys }, noPage) : createHttpServer(noPage);
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    sockets.add(client);
    client.on('error', () => {});
    const { 'proxy-authorization': authorization = '' } = request.headers;
    const who = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
    if (authorization !== '') given.push(who);
    if (credentials !== undefined && who !== credentials)
      return void client.end(`HTTP/1.1 407 No\r\nProxy-Authenticate: ${asks}\r\nContent-Length: 0\r\n\r\n`);
    const target = request.url ?? '';
    asked.push(target);
    const found = to[target] ?? { answer: 403 };
    if (typeof found !== 'number')
      return void client.end(
        `HTTP/1.1 ${found.answer} No\r\n${found.headers ?? ''}Content-Length: 0\r\n\r\n`,
      );
    return join(client, found, () => client.write('HTTP/1.1 200 Connection established\r\n\r\n'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    given,
    close() {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A forward proxy on 127.0.0.1 that speaks SOCKS 5 (RFC 1928, RFC 1929). */
export async function startSocksProxy(options: ForwardProxyOptions = {}): Promise<ForwardProxyServer> {
  const { to = {}, credentials, keys } = options;
  const [asked, given]: [string[], string[]] = [[], []];
  const ask = (socket: Socket, request: Buffer): void => {
    const target = targetIn(request);
    asked.push(target);
    const found = to[target] ?? { answer: 2 };
    if (typeof found === 'number') join(socket, found, () => answer(socket, 0));
    else answer(socket, found.answer);
  };
  const server = await startTcpServer((socket) => {
    socket.once('data', (greeting) => {
      const wanted = credentials === undefined ? 0 : 2;
      const offered = greeting.subarray(2).includes(wanted);
      socket.write(Uint8Array.of(5, offered ? wanted : 0xff));
      if (wanted === 0) return void socket.once('data', (request) => ask(socket, request));
      return void socket.once('data', (told) => {
        const user = told.subarray(2, 2 + (told[1] ?? 0)).toString();
        const who = `${user}:${told.subarray(3 + (told[1] ?? 0)).toString()}`;
        given.push(who);
        socket.write(Uint8Array.of(1, who === credentials ? 0 : 1));
        if (who === credentials) socket.once('data', (request) => ask(socket, request));
      });
    });
  }, keys);
  return { port: server.port, asked, given, close: () => server.close() };
}

const noPage: RequestListener = (_request, response) => response.writeHead(400).end();

function answer(socket: Socket, reply: number): void {
  socket.write(Uint8Array.of(5, reply, 0, 1, 0, 0, 0, 0, 0, 0));
}

/** As a request has it: version, command, zero, kind of address, address, port. */
function targetIn(request: Buffer): string {
  const port = request.readUInt16BE(request.length - 2);
  const address = request.subarray(4, -2);
  if (request[3] === 3) return `${address.subarray(1).toString()}:${port}`;
  if (request[3] === 1) return `${[...address].join('.')}:${port}`;
  const groups = Array.from({ length: 8 }, (_, i) => address.readUInt16BE(2 * i).toString(16)).join(':');
  return `[${isIP(groups) === 6 ? new URL(`http://[${groups}]`).hostname.slice(1, -1) : groups}]:${port}`;
}

function join(client: Duplex, port: number, then: () => void): void {
  const server = connect({ host: '127.0.0.1', port }, () => {
    then();
    client.pipe(server).pipe(client);
  });
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
  client.on('close', () => server.destroy());
}
