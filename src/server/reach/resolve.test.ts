import type { Answer } from 'dns-packet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDnsServer, type DnsServer } from '../../testing/proxy/dnsServer';
import { nodeLookup } from './resolve';
import { said } from '../../testing/said';

const a = (name: string, data: string): Answer => ({ type: 'A', name, data });
const never = new AbortController().signal;

describe('lookups at a DNS server', () => {
  let server: DnsServer;

  beforeAll(async () => {
    const name = '_mongodb._tcp.c.x.mongodb.net';
    server = await startDnsServer({
      [`SRV ${name}`]: [
        { type: 'SRV', name, data: { target: 'a.x.mongodb.net', port: 27017, priority: 0, weight: 0 } },
        { type: 'SRV', name, data: { target: 'b.x.mongodb.net', port: 27018, priority: 0, weight: 0 } },
      ],
      'SRV _mongodb._tcp.gone.x.mongodb.net': 'nxdomain',
      'TXT c.x.mongodb.net': [{ type: 'TXT', name: 'c.x.mongodb.net', data: ['authSource=', 'admin'] }],
      'TXT gone.x.mongodb.net': 'nxdomain',
      'A a.x.mongodb.net': [a('a.x.mongodb.net', '52.0.0.1'), a('a.x.mongodb.net', '52.0.0.2')],
      'AAAA a.x.mongodb.net': [{ type: 'AAAA', name: 'a.x.mongodb.net', data: '2600:1f18::1' }],
      'AAAA six.x.mongodb.net': [{ type: 'AAAA', name: 'six.x.mongodb.net', data: '2600:1f18::2' }],
      'A gone.x.mongodb.net': 'nxdomain',
      'AAAA gone.x.mongodb.net': 'nxdomain',
      'A mute.x.mongodb.net': 'silence',
      'AAAA mute.x.mongodb.net': 'silence',
    });
  });
  afterAll(() => server.close());

  const lookup = (ms = 2_000) => nodeLookup(server.address, ms);

  it('finds SRV records', async () => {
    const records = await lookup().srv('_mongodb._tcp.c.x.mongodb.net', never);
    expect(records.map(({ name, port }) => `${name}:${port}`).toSorted()).toEqual([
      'a.x.mongodb.net:27017',
      'b.x.mongodb.net:27018',
    ]);
  });

  it('finds no SRV record where the name has others only', async () => {
    expect(await lookup().srv('_mongodb._tcp.other.x.mongodb.net', never)).toEqual([]);
  });

  it('tells a name that does not exist from one without a record', async () => {
    expect(await lookup().srv('_mongodb._tcp.gone.x.mongodb.net', never).catch(said)).toMatchObject({
      code: 'dns-failed',
      says: 'DNS knows no such name',
    });
  });

  it('finds a TXT record as the strings it is made of, and takes its absence for none', async () => {
    expect(await lookup().txt('c.x.mongodb.net', never)).toEqual([['authSource=', 'admin']]);
    expect(await lookup().txt('none.x.mongodb.net', never)).toEqual([]);
    expect(await lookup().txt('gone.x.mongodb.net', never)).toEqual([]);
  });

  it('finds addresses of both families, and is content with one', async () => {
    expect(await lookup().addresses('a.x.mongodb.net', never)).toEqual([
      '52.0.0.1',
      '52.0.0.2',
      '2600:1f18::1',
    ]);
    expect(await lookup().addresses('six.x.mongodb.net', never)).toEqual(['2600:1f18::2']);
    await expect(lookup().addresses('gone.x.mongodb.net', never)).rejects.toMatchObject({
      code: 'dns-failed',
    });
  });

  it('asks the server it was given, for the very name', () => {
    expect(server.questions).toContain('SRV _mongodb._tcp.c.x.mongodb.net');
  });

  it('gives up on a server that does not answer', async () => {
    await expect(lookup(300).addresses('mute.x.mongodb.net', never)).rejects.toMatchObject({
      code: 'dns-timeout',
    });
  });

  it('gives up when it is told to', async () => {
    const stop = new AbortController();
    const answer = lookup(60_000).addresses('mute.x.mongodb.net', stop.signal);
    setTimeout(() => stop.abort(), 20);
    await expect(answer).rejects.toMatchObject({ code: 'dns-failed' });
  });
});

describe('lookups by the system', () => {
  it('finds the addresses of this machine', async () => {
    expect(await nodeLookup(undefined, 1_000).addresses('127.0.0.1', never)).toEqual(['127.0.0.1']);
  });
});
