import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority } from '../../../testing/proxy/certificates';
import {
  startConnectProxy,
  startSocksProxy,
  type ForwardProxyOptions,
  type ForwardProxyServer,
} from '../../../testing/proxy/forwardProxies';
import { startTcpServer, type TcpServer } from '../../../testing/proxy/tcpServer';
import { said } from '../../../testing/said';
import { nodeDialer } from '../dial';
import { trust } from '../trust';
import { askProxy } from './askProxy';
import { readForwardProxy } from './readForwardProxy';

const never = new AbortController().signal;
const starters = { http: startConnectProxy, https: startConnectProxy, socks5: startSocksProxy } as const;
const kinds = ['http', 'https', 'socks5'] as const;
type Kind = (typeof kinds)[number];

const servers: { close(): void }[] = [];
let authority: Authority;
beforeAll(() => {
  authority = makeAuthority('Countersign test authority');
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

function kept<S extends { close(): void }>(server: S): S {
  servers.push(server);
  return server;
}

const greeter = async (): Promise<TcpServer> => kept(await startTcpServer((socket) => socket.write('hi')));

async function proxyOf(kind: Kind, options: ForwardProxyOptions = {}): Promise<ForwardProxyServer> {
  const keys = kind === 'https' ? { keys: authority.issue('DNS:localhost') } : {};
  return kept(await starters[kind]({ ...options, ...keys }));
}

/** @param at a host of the URL's, with its port; @param who `user:password@` */
async function ask(kind: Kind, port: number, host: string, who = ''): Promise<Socket> {
  const proxy = readForwardProxy(`${kind}://${who}localhost:${port}`);
  if (!proxy) throw new TypeError('No proxy to try');
  const dialer = nodeDialer(trust([authority.ca]));
  const { socket } = await dialer.connect(['127.0.0.1'], port, never);
  const safe = kind === 'https' ? (await dialer.secure(socket, 'localhost', never)).socket : socket;
  try {
    return await askProxy(safe, proxy, { host, port: 27017 });
  } catch (thrown) {
    safe.destroy();
    throw thrown;
  }
}

describe.each(kinds)('a proxy by %s', (kind) => {
  it.each(['a.mongodb.net', '203.0.113.7', '2001:db8::7'])('connects with %s', async (host) => {
    const { port } = await greeter();
    const target = `${host.includes(':') ? `[${host}]` : host}:27017`;
    const proxy = await proxyOf(kind, { to: { [target]: port } });
    const socket = await ask(kind, proxy.port, host);
    expect(`${await once(socket, 'data')}`).toBe('hi');
    expect(proxy.asked).toEqual([target]);
  });

  it('is given credentials where it wants them', async () => {
    const { port } = await greeter();
    const proxy = await proxyOf(kind, { to: { 'a.mongodb.net:27017': port }, credentials: 'ada:pass:w@rd' });
    const socket = await ask(kind, proxy.port, 'a.mongodb.net', 'ada:pass%3Aw%40rd@');
    expect(`${await once(socket, 'data')}`).toBe('hi');
    expect(proxy.given).toEqual(['ada:pass:w@rd']);
  });

  it.each([
    ['', 'wanted', /wants credentials, and was given none/],
    ['ada:CANARY@', 'refused', /refused the credentials/],
  ])('that wants others than %j is told of by what to do', async (who, problem, says) => {
    const proxy = await proxyOf(kind, { credentials: 'ada:right' });
    const told = await ask(kind, proxy.port, 'a.mongodb.net', who).catch(said);
    expect(told).toMatchObject({ code: 'via-credentials', problem, says: expect.stringMatching(says) });
    expect(JSON.stringify(told)).not.toContain('CANARY');
    expect(proxy.asked).toEqual([]);
  });

  it('that does not permit the host is told of as such', async () => {
    const proxy = await proxyOf(kind);
    expect(await ask(kind, proxy.port, 'a.mongodb.net').catch(said)).toMatchObject({
      code: 'via-refused',
      problem: 'forbidden',
      asked: 'name',
    });
  });

  it('that hung up before it could be asked is not waited for', async () => {
    const { port } = kept(await startTcpServer((socket) => socket.destroy()));
    const proxy = readForwardProxy(`${kind}://localhost:${port}`);
    const { socket } = await nodeDialer(trust([])).connect(['127.0.0.1'], port, never);
    await once(socket, 'close');
    await expect(askProxy(socket, proxy!, { host: 'a.mongodb.net', port: 27017 })).rejects.toMatchObject({
      code: 'via-invalid',
      facts: { problem: 'closed' },
    });
  });

  it.each(['', `${'a'.repeat(300)}.net`, 'a b'])('is asked for no name that is none: %j', async (host) => {
    const proxy = await proxyOf(kind);
    await expect(ask(kind, proxy.port, host)).rejects.toMatchObject({ code: 'dns-failed' });
    expect(proxy.asked).toEqual([]);
  });
});

describe('of HTTP', () => {
  it.each([
    [403, undefined, 'forbidden'],
    [405, undefined, 'forbidden'],
    [502, undefined, 'unreachable'],
    [503, 'X-Squid-Error: ERR_DNS_FAIL 0\r\n', 'unresolved'],
    [502, 'Proxy-Status: gateway; error=dns_error\r\n', 'unresolved'],
    [504, undefined, 'unreachable'],
    [500, undefined, 'other'],
    [302, 'Location: http://login.example/\r\n', 'other'],
  ])('the answer %i %j is told as %s', async (answer, headers, problem) => {
    const to = { 'a.mongodb.net:27017': { answer, ...(headers ? { headers } : {}) } };
    const { port } = await proxyOf('http', { to });
    expect(await ask('http', port, 'a.mongodb.net').catch(said)).toMatchObject({
      code: 'via-refused',
      problem,
      by: 'http',
      status: answer,
    });
  });

  it('that takes NTLM or Negotiate alone is told of with the helpers that speak it', async () => {
    const { port } = await proxyOf('http', { credentials: 'ada:right', asks: 'Negotiate, NTLM' });
    expect(await ask('http', port, 'a.mongodb.net', 'ada:wrong@').catch(said)).toMatchObject({
      code: 'via-credentials',
      problem: 'scheme',
      asks: ['NTLM', 'Negotiate'],
      next: expect.stringContaining('cntlm'),
    });
  });
});

describe('of SOCKS', () => {
  it('that takes neither of both ways to sign in is told of as such', async () => {
    const { port } = kept(
      await startTcpServer((socket) => socket.once('data', () => socket.end(Uint8Array.of(5, 0xff)))),
    );
    expect(await ask('socks5', port, 'a.mongodb.net', 'ada:right@').catch(said)).toMatchObject({
      code: 'via-credentials',
      problem: 'scheme',
      says: expect.stringContaining('takes another way to sign in, and user and password were not asked for'),
    });
  });

  it.each([
    [1, 'other'],
    [2, 'forbidden'],
    [3, 'unreachable'],
    [4, 'unreachable'],
    [5, 'unreachable'],
    [6, 'unreachable'],
    [7, 'other'],
    [8, 'other'],
  ])('the reply %i is told as %s', async (answer, problem) => {
    const { port } = await proxyOf('socks5', { to: { 'a.mongodb.net:27017': { answer } } });
    expect(await ask('socks5', port, 'a.mongodb.net').catch(said)).toMatchObject({
      code: 'via-refused',
      problem,
      by: 'socks',
      status: answer,
    });
  });
});

/** What answers in a proxy's place, after the first bytes that it gets. */
async function impostor(first: string | Uint8Array, then?: (socket: Socket) => void): Promise<number> {
  const server = await startTcpServer((socket) => {
    socket.once('data', () => {
      socket.write(first);
      then?.(socket);
    });
  });
  return kept(server).port;
}

describe('what is no proxy is told of', () => {
  it.each([
    ['http', 'SSH-2.0-OpenSSH_9.6\r\n', 'not-http'],
    ['http', Uint8Array.of(5, 0xff), 'not-http'],
    ['http', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n', 'not-http'],
    ['socks5', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'not-socks'],
    ['socks5', Uint8Array.of(4, 90, 0, 0, 0, 0, 0, 0), 'not-socks'],
    ['socks5', Uint8Array.of(5, 0x7f), 'not-socks'],
  ] as const)('as %s that answers %j', async (kind, first, problem) => {
    const port = await impostor(first);
    await expect(ask(kind, port, 'a.mongodb.net')).rejects.toMatchObject({
      code: 'via-invalid',
      facts: { problem },
    });
  });

  it.each([
    ['http', ''],
    ['http', 'HTTP/1.1 200 Conn'],
    ['http', 'HTTP/1.1 200 OK\r\nA: b\r\n'],
    ['socks5', ''],
    ['socks5', Uint8Array.of(5)],
    ['socks5', Uint8Array.of(5, 0)],
  ] as const)('as %s that hangs up after %j', async (kind, first) => {
    const port = await impostor(first, (socket) => socket.end());
    await expect(ask(kind, port, 'a.mongodb.net')).rejects.toMatchObject({
      code: 'via-invalid',
      facts: { problem: 'closed' },
    });
  });

  it('as HTTP with headers without end, of which no more is kept than is needed to say so', async () => {
    let sent = 0;
    const port = await impostor('HTTP/1.1 200 OK\r\n', (socket) => {
      const header = `X-Filler: ${'x'.repeat(1000)}\r\n`;
      const more = (): void => {
        while (!socket.destroyed && socket.write(header)) sent += header.length;
      };
      socket.on('drain', more);
      more();
    });
    await expect(ask('http', port, 'a.mongodb.net')).rejects.toMatchObject({
      code: 'via-invalid',
      facts: { problem: 'too-long' },
    });
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });
});
