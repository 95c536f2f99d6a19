import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { FaultData } from '../../core/fault/facts';
import { Fault, faultFrom } from '../../core/fault/fault';
import type { LinkEvent } from '../../core/link/facts';
import type { Dialer } from './dial';
import { Journey } from './journey';
import { atlasSuffixes } from './targetPolicy';
import type { ReachPorts } from './reachPeer';
import type { Lookup } from './resolve';
import type { Target } from './target';
import { said } from '../../testing/said';

/** What the fake network does with an address that is dialled. */
type Fate = 'answers' | FaultData;

const tcpTimeout = { code: 'tcp-timeout', problem: 'leg' } as const;
const tcpFailed = { code: 'tcp-failed', problem: 'refused' } as const;

interface Network {
  readonly addresses?: Readonly<Record<string, readonly string[]>>;
  readonly srv?: Readonly<Record<string, readonly string[]>>;
  readonly txt?: Readonly<Record<string, string>>;
  readonly fates?: Readonly<Record<string, Fate>>;
  readonly allow?: readonly string[];
}

function travel(target: Target, network: Network) {
  const dialled: string[] = [];
  const asked: string[] = [];
  const events: LinkEvent[] = [];
  const stop = new AbortController();
  const lookup: Lookup = {
    srv: async (name) => {
      asked.push(`SRV ${name}`);
      return (network.srv?.[name] ?? []).map((host) => ({ name: host, port: 27017 }));
    },
    txt: async (name) => {
      asked.push(`TXT ${name}`);
      const text = network.txt?.[name];
      return text === undefined ? [] : [[text]];
    },
    addresses: async (host) => {
      asked.push(host);
      return network.addresses?.[host] ?? [];
    },
  };
  const dialer: Dialer = {
    connect: async (addresses, port) => {
      let last: FaultData = tcpFailed;
      for (const address of addresses) {
        dialled.push(`${address}:${port}`);
        const fate = network.fates?.[address] ?? 'answers';
        if (fate === 'answers') return { socket: new Socket(), address };
        last = fate;
      }
      throw faultFrom(last);
    },
    secure: () => {
      throw new Fault('tls-failed', { problem: 'closed' });
    },
  };
  const ports: ReachPorts = {
    lookup,
    dialer,
    policy: {
      suffixes: atlasSuffixes,
      allowTargets: (network.allow ?? []).map((host) => ({ host, port: 27017 })),
    },
    timeouts: { dns: 1_000, tcp: 1_000, tls: 1_000, reply: 1_000 },
    steady: () => 0,
  };
  const journey = new Journey(target, ports, (event) => events.push(event), stop.signal);
  return { journey, dialled, asked, events, stop };
}

const toHosts = (...hosts: string[]): Target => ({
  seed: { kind: 'hosts', hosts: hosts.map((host) => ({ host, port: 27017 })) },
  tls: false,
  uriHasAuthSource: false,
  notices: [],
});
const bySrv = (host: string): Target => ({
  ...toHosts(),
  seed: { kind: 'srv', host, service: 'mongodb', maxHosts: 0 },
});

describe('Journey', () => {
  it('dials the address that was looked up, and tells how it got there', async () => {
    const { journey, dialled, events } = travel(toHosts('a.mongodb.net'), {
      addresses: { 'a.mongodb.net': ['52.0.0.1'] },
    });
    const connection = await journey.next();
    expect(connection).toMatchObject({
      peer: { host: 'a.mongodb.net', port: 27017 },
      address: '52.0.0.1',
      tls: false,
    });
    expect(dialled).toEqual(['52.0.0.1:27017']);
    expect(events).toMatchObject([
      { type: 'leg', fact: { leg: 'address', addresses: ['52.0.0.1'] } },
      { type: 'leg', fact: { leg: 'tcp', address: '52.0.0.1' } },
    ]);
  });

  it('goes from one host to the next', async () => {
    const addresses = { 'a.mongodb.net': ['52.0.0.1'], 'b.mongodb.net': ['52.0.0.2'] };
    const { journey } = travel(toHosts('a.mongodb.net', 'b.mongodb.net'), { addresses });
    expect((await journey.next()).address).toBe('52.0.0.1');
    expect((await journey.next()).address).toBe('52.0.0.2');
    await expect(journey.next()).rejects.toMatchObject({ code: 'no-host-left' });
  });

  it('skips a host that cannot be reached, and says why', async () => {
    const { journey, events } = travel(toHosts('a.mongodb.net', 'b.mongodb.net'), {
      addresses: { 'a.mongodb.net': ['52.0.0.1'], 'b.mongodb.net': ['52.0.0.2'] },
      fates: { '52.0.0.1': tcpTimeout },
    });
    expect((await journey.next()).address).toBe('52.0.0.2');
    expect(events).toContainEqual({
      type: 'skipped',
      skipped: {
        peer: { host: 'a.mongodb.net', port: 27017 },
        leg: 'tcp',
        reason: { fault: expect.objectContaining(tcpTimeout) },
      },
    });
  });

  it('hands every address of a host to whoever dials', async () => {
    const { journey, dialled } = travel(toHosts('a.mongodb.net'), {
      addresses: { 'a.mongodb.net': ['2600:1f18::1', '52.0.0.1'] },
      fates: { '2600:1f18::1': tcpFailed },
    });
    expect((await journey.next()).address).toBe('52.0.0.1');
    expect(dialled).toEqual(['2600:1f18::1:27017', '52.0.0.1:27017']);
  });

  it('says what befell the hosts when it befell all alike, else that none is left', async () => {
    const addresses = { 'a.mongodb.net': ['52.0.0.1'], 'b.mongodb.net': ['52.0.0.2'] };
    const hosts = toHosts('a.mongodb.net', 'b.mongodb.net');
    const alike = travel(hosts, {
      addresses,
      fates: { '52.0.0.1': { code: 'tls-alert-80' }, '52.0.0.2': { code: 'tls-alert-80' } },
    });
    await expect(alike.journey.next()).rejects.toMatchObject({ code: 'tls-alert-80' });
    const mixed = travel(hosts, {
      addresses,
      fates: { '52.0.0.1': tcpFailed, '52.0.0.2': tcpTimeout },
    });
    await expect(mixed.journey.next()).rejects.toMatchObject({ code: 'no-host-left', facts: { leg: 'tcp' } });
  });

  it.each([
    ['a foreign host', toHosts('evil.example')],
    ['a foreign host behind a good one', toHosts('a.mongodb.net', 'evil.example')],
    ['an address', toHosts('127.0.0.1')],
    ['a foreign SRV name', bySrv('evil.example')],
    ['an address for an SRV name', bySrv('1.2.3.4')],
  ])('neither looks up nor dials anything for %s', async (_what, target) => {
    const { journey, dialled, asked } = travel(target, { addresses: { 'a.mongodb.net': ['52.0.0.1'] } });
    await expect(journey.next()).rejects.toMatchObject({ code: 'target-refused' });
    expect({ dialled, asked }).toEqual({ dialled: [], asked: [] });
  });

  it.each([[['127.0.0.1']], [['52.0.0.1', '10.0.0.1']], [['169.254.169.254']], [['::ffff:52.0.0.1']], [[]]])(
    'dials nothing for a name that resolves to %j',
    async (found) => {
      const { journey, dialled } = travel(toHosts('a.mongodb.net', 'b.mongodb.net'), {
        addresses: { 'a.mongodb.net': found, 'b.mongodb.net': ['52.0.0.1'] },
      });
      await expect(journey.next()).rejects.toMatchObject({
        code: 'target-refused',
        facts: { leg: 'address' },
      });
      expect(dialled).toEqual([]);
    },
  );

  it('dials a named pair at whatever address it has, without a lookup when it is one', async () => {
    const { journey, dialled, asked } = travel(toHosts('127.0.0.1'), { allow: ['127.0.0.1'] });
    await journey.next();
    expect({ dialled, asked }).toEqual({ dialled: ['127.0.0.1:27017'], asked: [] });
  });

  it('follows SRV and TXT, and warns of the TXT authSource', async () => {
    const { journey, events } = travel(bySrv('c.x.mongodb.net'), {
      srv: { '_mongodb._tcp.c.x.mongodb.net': ['a.x.mongodb.net', 'b.x.mongodb.net'] },
      txt: { 'c.x.mongodb.net': 'authSource=admin' },
      addresses: { 'a.x.mongodb.net': ['52.0.0.1'] },
    });
    expect((await journey.next()).peer.host).toBe('a.x.mongodb.net');
    expect(events.slice(0, 3)).toMatchObject([
      { fact: { leg: 'srv', name: '_mongodb._tcp.c.x.mongodb.net', hosts: { length: 2 } } },
      { fact: { leg: 'txt', record: 'authSource=admin' } },
      { notice: { code: 'txt-auth-source-ignored' } },
    ]);
  });

  it('judges what SRV names by the policy as well', async () => {
    const { journey, dialled } = travel(bySrv('seeds.corp.example'), {
      srv: { '_mongodb._tcp.seeds.corp.example': ['db.corp.example', 'other.corp.example'] },
      allow: ['db.corp.example'],
    });
    expect(await journey.next().catch(said)).toMatchObject({
      code: 'target-refused',
      says: expect.stringMatching(/^Host 2 of 2/),
    });
    expect(dialled).toEqual([]);
  });

  it('frees the TCP connection when TLS fails', async () => {
    const { journey } = travel(
      { ...toHosts('a.mongodb.net'), tls: true },
      { addresses: { 'a.mongodb.net': ['52.0.0.1'] } },
    );
    await expect(journey.next()).rejects.toMatchObject({ code: 'tls-failed', facts: { leg: 'tls' } });
  });

  it('stops at once', async () => {
    const { journey, stop, dialled } = travel(toHosts('a.mongodb.net', 'b.mongodb.net'), {});
    stop.abort();
    await expect(journey.next()).rejects.toMatchObject({ code: 'stopped' });
    expect(dialled).toEqual([]);
  });
});
