import { once } from 'node:events';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultData, toFault } from '../../../core/fault/fault';
import type { LinkEvent } from '../../../core/link/facts';
import { makeAuthority, type Authority } from '../../../testing/proxy/certificates';
import { startDnsServer, type DnsReply } from '../../../testing/proxy/dnsServer';
import {
  startConnectProxy,
  startSocksProxy,
  type ForwardProxyOptions,
  type ForwardProxyServer,
} from '../../../testing/proxy/forwardProxies';
import { startTcpServer, type TcpServer } from '../../../testing/proxy/tcpServer';
import { faultInWords } from '../../../words/en/faults/faultInWords';
import { Journey } from '../journey';
import { defaultReach, type ReachConfig } from '../reachConfig';
import { reachPorts } from '../reachPorts';
import { readTarget } from '../target';
import { readForwardProxy } from './readForwardProxy';

const kinds = ['http', 'socks5'] as const;
type Kind = (typeof kinds)[number];
const starters = { http: startConnectProxy, socks5: startSocksProxy } as const;

const servers: { close(): void }[] = [];
let authority: Authority;
beforeAll(() => {
  authority = makeAuthority('Countersign test authority');
});
beforeEach(() => {
  for (const name of ['no_proxy', 'NO_PROXY']) vi.stubEnv(name, '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
});

function kept<S extends { close(): void }>(server: S): S {
  servers.push(server);
  return server;
}

interface Network extends Partial<ReachConfig> {
  /** What DNS says here; what it does not say is not known. */
  readonly zone?: Readonly<Record<string, DnsReply>>;
}

/** The way to a target through that proxy, to its end. */
async function travel(kind: Kind, port: number, uri: string, { zone = {}, ...config }: Network = {}) {
  const dns = kept(await startDnsServer(zone));
  const proxy = readForwardProxy(`${kind}://ada:CANARY@127.0.0.1:${port}`);
  if (!proxy) throw new TypeError('No proxy to try');
  const ports = reachPorts(
    {
      ...defaultReach,
      dnsServer: dns.address,
      tlsCa: [authority.ca],
      wayOut: { proxy, by: '--via' },
      ...config,
    },
    () => performance.now(),
  );
  const events: LinkEvent[] = [];
  const journey = new Journey(
    readTarget(uri),
    ports,
    (event) => events.push(event),
    new AbortController().signal,
  );
  const [outcome] = await Promise.allSettled([journey.next()]);
  if (outcome.status === 'fulfilled') kept({ close: () => outcome.value.socket.destroy() });
  const fault = outcome.status === 'rejected' ? faultData(toFault(outcome.reason)) : null;
  const connection = outcome.status === 'fulfilled' ? outcome.value : null;
  const told = JSON.stringify([events, fault, fault && faultInWords(fault)]);
  expect(told).not.toContain('CANARY');
  return { connection, fault, events, dns, says: fault && faultInWords(fault) };
}

const name = 'a.ab1cd.mongodb.net';
const unknown: Record<string, DnsReply> = { [`A ${name}`]: 'nxdomain', [`AAAA ${name}`]: 'nxdomain' };
const found = (address: string): Record<string, DnsReply> => ({
  [`A ${name}`]: [{ type: 'A', name, data: address }],
});

async function proxyOf(kind: Kind, options: ForwardProxyOptions = {}): Promise<ForwardProxyServer> {
  return kept(await starters[kind]({ credentials: 'ada:CANARY', ...options }));
}

async function atlas(host = name): Promise<TcpServer> {
  return kept(await startTcpServer((socket) => socket.write('hi'), authority.issue(`DNS:${host}`)));
}

describe.each(kinds)('through a proxy by %s', (kind) => {
  it('a name of Atlas that DNS does not know here is left to it, and TLS verifies who came', async () => {
    const { port } = await atlas();
    const proxy = await proxyOf(kind, { to: { [`${name}:27017`]: port } });
    const { connection, events } = await travel(kind, proxy.port, `mongodb://${name}/?tls=true`, {
      zone: unknown,
    });
    expect(connection).toMatchObject({
      peer: { host: name, port: 27017 },
      via: `${kind}://127.0.0.1:${proxy.port}`,
      tls: true,
    });
    expect(connection?.address).toBeUndefined();
    expect(events).toMatchObject([
      { fact: { leg: 'via', asked: 'name', credentials: true, via: `${kind}://127.0.0.1:${proxy.port}` } },
      { fact: { leg: 'tls', tls: { serverName: name } } },
    ]);
    if (connection) expect(`${await once(connection.socket, 'data')}`).toBe('hi');
  });

  it('somebody else at the end of it is not taken for the host, and is named', async () => {
    const { port } = kept(
      await startTcpServer(() => {}, makeAuthority('Acme web gateway').issue(`DNS:${name}`)),
    );
    const proxy = await proxyOf(kind, { to: { [`${name}:27017`]: port } });
    const { fault, says } = await travel(kind, proxy.port, `mongodb://${name}/?tls=true`, { zone: unknown });
    expect(fault).toMatchObject({
      code: 'tls-certificate',
      problem: 'untrusted',
      leg: 'tls',
      via: `${kind}://127.0.0.1:${proxy.port}`,
    });
    expect(says?.says).toContain('issued by CN=Acme web gateway');
    expect(says?.next).toContain('--system-ca');
  });

  it('a name is given with TLS, and an address that was judged without', async () => {
    const safe = await atlas();
    const plain = kept(await startTcpServer(() => {}));
    const proxy = await proxyOf(kind, {
      to: { [`${name}:27017`]: safe.port, '52.0.0.1:27017': plain.port },
    });
    const zone = found('52.0.0.1');
    await travel(kind, proxy.port, `mongodb://${name}/?tls=true`, { zone });
    const { connection } = await travel(kind, proxy.port, `mongodb://${name}/?tls=false`, { zone });
    expect(proxy.asked).toEqual([`${name}:27017`, '52.0.0.1:27017']);
    expect(connection).toMatchObject({ address: '52.0.0.1', tls: false });
  });

  it('a name that DNS does not know here is not left to it without TLS', async () => {
    const proxy = await proxyOf(kind);
    const { fault, says } = await travel(kind, proxy.port, `mongodb://${name}/?tls=false`, { zone: unknown });
    expect(fault).toMatchObject({ code: 'dns-failed', leg: 'address' });
    expect(says?.next).toContain('tls=false');
    expect(proxy.asked).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    '10.0.0.1',
    '169.254.169.254',
    '169.254.170.2',
    '100.100.100.200',
    '192.168.1.1',
    '0.0.0.0',
  ])('nothing is asked for a name that is %s here', async (address) => {
    const proxy = await proxyOf(kind);
    const { fault } = await travel(kind, proxy.port, `mongodb://${name}/?tls=true`, { zone: found(address) });
    expect(fault).toMatchObject({ code: 'target-refused', leg: 'address' });
    expect(proxy.asked).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '10.0.0.1',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '[::ffff:169.254.169.254]',
    '2130706433',
    '0x7f.1',
    'metadata.google.internal',
    'metadata',
    '169.254.169.254.nip.io',
    'mongodb.net.evil.example',
    'xmongodb.net',
  ])('nothing is asked for %s', async (host) => {
    const proxy = await proxyOf(kind);
    for (const tls of [true, false]) {
      const { fault, dns } = await travel(kind, proxy.port, `mongodb://${host}/?tls=${tls}`);
      expect(fault?.code).toMatch(/^target-refused$|^connection-string-invalid$/);
      expect(dns.questions).toEqual([]);
    }
    expect(proxy.asked).toEqual([]);
  });

  it('what the operator named is asked for by its name, and nothing is looked up', async () => {
    const { port } = kept(await startTcpServer((socket) => socket.write('hi')));
    const proxy = await proxyOf(kind, { to: { 'db.corp.example:27017': port } });
    const { connection, dns } = await travel(kind, proxy.port, 'mongodb://db.corp.example/', {
      allowTargets: [{ host: 'db.corp.example', port: 27017 }],
    });
    expect(connection?.peer.host).toBe('db.corp.example');
    expect(dns.questions).toEqual([]);
  });

  it('this machine is not, though it is permitted', async () => {
    const { port } = kept(await startTcpServer((socket) => socket.write('hi')));
    const proxy = await proxyOf(kind);
    const { connection } = await travel(kind, proxy.port, `mongodb://127.0.0.1:${port}/`, {
      allowTargets: [{ host: '127.0.0.1', port }],
    });
    expect(connection).toMatchObject({ address: '127.0.0.1' });
    expect(proxy.asked).toEqual([]);
  });

  it('SRV is looked up here, and what is missing without it is said', async () => {
    const proxy = await proxyOf(kind);
    const { fault, says } = await travel(kind, proxy.port, 'mongodb+srv://c.ab1cd.mongodb.net/', {
      zone: { 'SRV _mongodb._tcp.c.ab1cd.mongodb.net': 'nxdomain' },
    });
    expect(fault).toMatchObject({ code: 'dns-failed', leg: 'srv' });
    expect(says?.next).toMatch(/^No forward proxy looks up SRV.*--dns.*mongodb:\/\//);
    expect(proxy.asked).toEqual([]);
  });

  it('a host that it refuses is passed over, and the next is asked for', async () => {
    const { port } = await atlas('b.ab1cd.mongodb.net');
    const proxy = await proxyOf(kind, { to: { 'b.ab1cd.mongodb.net:27017': port } });
    const uri = `mongodb://${name},b.ab1cd.mongodb.net/?tls=true`;
    const { connection, events } = await travel(kind, proxy.port, uri, {
      zone: {
        ...unknown,
        'A b.ab1cd.mongodb.net': 'nxdomain',
        'AAAA b.ab1cd.mongodb.net': 'nxdomain',
      },
    });
    expect(connection?.peer.host).toBe('b.ab1cd.mongodb.net');
    expect(events).toMatchObject([
      {
        type: 'skipped',
        skipped: { leg: 'via', reason: { fault: { code: 'via-refused', problem: 'forbidden' } } },
      },
      { fact: { leg: 'via' } },
      { fact: { leg: 'tls' } },
    ]);
  });

  it('wrong credentials are tried once, however many hosts there are', async () => {
    const proxy = await proxyOf(kind, { credentials: 'ada:right' });
    const { fault } = await travel(kind, proxy.port, `mongodb://${name},b.ab1cd.mongodb.net/?tls=true`, {
      zone: unknown,
    });
    expect(fault).toMatchObject({ code: 'via-credentials', problem: 'refused', leg: 'via' });
    expect(proxy.given).toEqual(['ada:CANARY']);
  });

  it('a proxy that is silent is given up, and its connection with it', async () => {
    const silent = kept(await startTcpServer((socket) => socket.resume()));
    const { fault, says } = await travel(kind, silent.port, `mongodb://${name}/?tls=true`, {
      zone: unknown,
      timeouts: { ...defaultReach.timeouts, tcp: 100 },
    });
    expect(fault).toMatchObject({ code: 'via-silent', leg: 'via', host: `${name}:27017` });
    expect(says?.says).toContain(`${kind}://127.0.0.1:${silent.port}`);
    await expect.poll(() => silent.open).toBe(0);
  });

  it('a proxy that cannot be reached is told of as the proxy', async () => {
    const gone = await startTcpServer(() => {});
    gone.close();
    const { fault, says } = await travel(kind, gone.port, `mongodb://${name}/?tls=true`, { zone: unknown });
    expect(fault).toMatchObject({ code: 'tcp-failed', problem: 'refused', leg: 'via' });
    expect(says?.says).toMatch(
      `On the way to the forward proxy ${kind}://127.0.0.1:${gone.port}: the host refused the connection`,
    );
  });

  it('the address to put on the access list of Atlas is the proxy’s', async () => {
    const alert = kept(
      await startTcpServer((socket) =>
        socket.once('data', () => socket.end(Uint8Array.of(0x15, 3, 3, 0, 2, 2, 80))),
      ),
    );
    const proxy = await proxyOf(kind, { to: { [`${name}:27017`]: alert.port } });
    const { fault, says } = await travel(kind, proxy.port, `mongodb://${name}/?tls=true`, { zone: unknown });
    expect(fault).toMatchObject({ code: 'tls-alert-80' });
    expect(says?.next).toContain(`public address of the forward proxy ${kind}://127.0.0.1:${proxy.port}`);
  });
});
