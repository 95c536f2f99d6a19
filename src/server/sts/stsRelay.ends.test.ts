import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultReach } from '../reach/reachConfig';
import type { StsOverride } from './askSts';
import { stsRelay } from './stsRelay';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serveRelay(override: StsOverride, bodyMs?: number): Promise<string> {
  const served = new Map<string, readonly string[]>();
  const server: Server = createServer(
    stsRelay({
      config: defaultReach,
      served: () => served,
      steady: () => performance.now(),
      override,
      perMinute: null,
      visitorOf: () => 'anybody',
      log: () => undefined,
      ...(bodyMs === undefined ? {} : { bodyMs }),
    }),
  );
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  served.set(host, [`http://${host}`]);
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return host;
}

/** Answers whatever comes with these bytes, and closes. */
async function serveBytes(reply: string): Promise<StsOverride> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(reply));
  });
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  closers.push(() => server.close());
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, tls: false };
}

const identity = 'Action=GetCallerIdentity&Version=2011-06-15';

function post(host: string, { host: sts, port }: StsOverride): Promise<Response> {
  return fetch(`http://${host}/api/sts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://${host}` },
    body: JSON.stringify({ host: `${sts}:${port}`, headers: {}, body: identity }),
  });
}

/** Sends the head of a request and the first byte of its body. */
async function beginBody(host: string): Promise<Socket> {
  const [name = '', port = ''] = host.split(':');
  const socket = connect(Number(port), name);
  closers.push(() => socket.destroy());
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const head = [
    'POST /api/sts HTTP/1.1',
    `Host: ${host}`,
    `Origin: http://${host}`,
    'Content-Type: application/json',
    'Content-Length: 1000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n{`);
  return socket;
}

const xml = '<GetCallerIdentityResponse><Arn>arn:aws:iam::123456789012:user/ada</Arn>';
const whole = `${xml}</GetCallerIdentityResponse>\n`;

describe('a reply of STS', () => {
  it.each([
    ['shorter than its length', `HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n${xml}`],
    ['empty, where a length was told', 'HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n'],
    ['cut inside a chunk', `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n190\r\n${xml}`],
    [
      'cut between chunks',
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${xml.length.toString(16)}\r\n${xml}\r\n`,
    ],
    ['cut without a length', `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${xml}`],
    ['cut in its head', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['of nothing at all', ''],
  ])('that is %s is told as STS out of reach', async (_what, reply) => {
    const sts = await serveBytes(reply);
    const response = await post(await serveRelay(sts), sts);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({
      type: 'failed',
      fault: { code: 'sts-unreachable', leg: 'reply' },
    });
  });

  it.each([
    ['with its length', `HTTP/1.1 200 OK\r\nContent-Length: ${whole.length}\r\n\r\n${whole}`],
    ['up to the end of the connection', `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${whole}`],
    ['that is no XML', 'HTTP/1.1 403 Forbidden\r\n\r\nno'],
  ])('that is whole comes back: %s', async (_what, reply) => {
    const sts = await serveBytes(reply);
    const response = await post(await serveRelay(sts), sts);
    expect(await response.json()).toMatchObject({ type: 'reply' });
  });
});

describe('bodies that are slow to come', () => {
  it('hold up nobody else', async () => {
    const sts = await serveBytes(`HTTP/1.1 200 OK\r\nContent-Length: ${whole.length}\r\n\r\n${whole}`);
    const host = await serveRelay(sts);
    for (let i = 0; i < 20; i++) await beginBody(host);
    expect((await post(host, sts)).status).toBe(200);
  });

  it('are given up, and their connection is closed', async () => {
    const host = await serveRelay({ host: '127.0.0.1', port: 9, tls: false }, 50);
    const socket = await beginBody(host);
    let heard = '';
    socket.on('data', (data) => (heard += data.toString()));
    await once(socket, 'close');
    expect(heard).toContain('HTTP/1.1 408');
    expect(heard).toContain('link-idle');
  });

  it('are refused where too many of them come at once', async () => {
    const sts = await serveBytes(`HTTP/1.1 200 OK\r\nContent-Length: ${whole.length}\r\n\r\n${whole}`);
    const host = await serveRelay(sts);
    for (let i = 0; i < 64; i++) await beginBody(host);
    await expect.poll(async () => (await post(host, sts)).status).toBe(503);
  });
});
