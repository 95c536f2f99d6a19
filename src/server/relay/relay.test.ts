import { afterEach, describe, expect, it } from 'vitest';
import type { Answer } from 'dns-packet';
import { makeAuthority } from '../../testing/proxy/certificates';
import { RelayScene, relayTo, scriptedServer } from '../../testing/relay/relayScene';
import { faultOf } from '../../core/fault/fault';
import { said } from '../../testing/said';

const scene = new RelayScene();
afterEach(() => scene.close());

const secret = 'Hidden0Secret';
const allowed = { allowTargets: [{ host: 'db.corp.example', port: 27017 }] };

describe('a relay is refused at start', () => {
  it.each<[what: string, uri: string, code: string, sentence: RegExp]>([
    [
      'with a user name',
      `mongodb+srv://AKIA:${secret}@c.x.mongodb.net/`,
      'credentials-in-target',
      /leave them out/,
    ],
    [
      'with a session token',
      `mongodb+srv://c.x.mongodb.net/?authMechanismProperties=AWS_SESSION_TOKEN:${secret}`,
      'credentials-in-target',
      /leave them out/,
    ],
    [
      'for what is no connection string',
      `http://${secret}.example/`,
      'connection-string-invalid',
      /^--relay-to: /,
    ],
    [
      'for a host outside the policy',
      `mongodb://${secret}.example/`,
      'target-refused',
      /--allow-target HOST:PORT$/,
    ],
    ['for an address', 'mongodb://10.0.0.1/', 'target-refused', /addresses must be allowed one by one/],
    ['for this machine', 'mongodb://localhost:27018/', 'target-refused', /^--relay-to: The host is not one/],
    ['for another port than allowed', 'mongodb://db.corp.example:27018/', 'target-refused', /^--relay-to: /],
    [
      'for one bad host of two',
      `mongodb://db.corp.example,${secret}.example/`,
      'target-refused',
      /^--relay-to: Host 2 of 2/,
    ],
    [
      'for an SRV name outside the policy',
      `mongodb+srv://${secret}.a.example/`,
      'target-refused',
      /^--relay-to: /,
    ],
  ])('%s', (_what, uri, code, sentence) => {
    const told = said(faultOf(() => void relayTo(uri, allowed)));
    expect(told).toMatchObject({ code: 'option-invalid', says: expect.stringMatching(sentence) });
    expect(told).toMatchObject(
      code === 'credentials-in-target' ? { problem: 'credentials' } : { fault: { code } },
    );
    expect(JSON.stringify(told).toLowerCase()).not.toContain(secret.toLowerCase());
  });

  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '127.9.9.9',
    '0.0.0.0',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:0.0.0.0]',
    '[0:0:0:0:0:0:0:1]',
  ])('for itself, as %s', (host) => {
    const own = { host: host.replaceAll(/[[\]]/g, ''), port: 27117 };
    const choices = { allowTargets: [own], listener: () => ({ host: '127.0.0.1', port: 27117 }) };
    expect(said(faultOf(() => void relayTo(`mongodb://${host}:27117/`, choices))).says).toBe(
      '--relay-to: The target is the relay itself',
    );
    expect(() =>
      relayTo(`mongodb://${host}:27118/`, { allowTargets: [{ ...own, port: 27118 }] }),
    ).not.toThrow();
  });

  it.each(['0.0.0.0', '::', '192.0.2.7', 'example.com'])('where it would listen on %s', (host) => {
    expect(() => relayTo('mongodb+srv://c.x.mongodb.net/', { listener: () => ({ host, port: 0 }) })).toThrow(
      expect.objectContaining({ code: 'link-refused' }),
    );
  });
});

describe('a relay', () => {
  it('looks nothing up and dials nothing before a driver speaks, and says what it was told to', async () => {
    const dns = await scene.dns({});
    const uri = 'mongodb+srv://c.x.mongodb.net/?tlsInsecure=true';
    const relay = relayTo(uri, { dnsServer: dns.address });
    scene.driver(relay);
    expect(dns.questions).toEqual([]);
    expect(relay).toMatchObject({ uri, all: false });
    expect(relay.notices).toEqual([expect.stringMatching(/^tlsInsecure has no effect/)]);
  });

  const seeds = '_mongodb._tcp.seeds.corp.example';
  const srv = (target: string, port: number): Answer => ({
    type: 'SRV',
    name: seeds,
    data: { target, port, priority: 0, weight: 0 },
  });

  it('goes by SRV and TXT to verified TLS with the name of the host, and tells of each leg', async () => {
    const authority = makeAuthority('Corp');
    const server = await scene.serve(scriptedServer({}), authority.issue('DNS:db.corp.example'));
    const dns = await scene.dns({
      [`SRV ${seeds}`]: [srv('db.corp.example', server.port)],
      'A db.corp.example': [{ type: 'A', name: 'db.corp.example', data: '127.0.0.1' }],
    });
    const relay = relayTo('mongodb+srv://seeds.corp.example/', {
      dnsServer: dns.address,
      tlsCa: [authority.ca],
      allowTargets: [{ host: 'db.corp.example', port: server.port }],
    });
    const driver = scene.driver(relay);
    expect((await driver.say('hello')).body).toEqual({ ok: 1 });
    expect(driver.told).toMatchObject([
      { event: { fact: { leg: 'srv', name: seeds } } },
      { event: { fact: { leg: 'txt', record: null } } },
      { event: { fact: { leg: 'address', addresses: ['127.0.0.1'] } } },
      { event: { fact: { leg: 'tcp', address: '127.0.0.1' } } },
      { event: { fact: { leg: 'tls', tls: { serverName: 'db.corp.example' } } } },
      { type: 'opened', opened: { tls: true } },
    ]);
  });

  it.each<[what: string, answers: Answer[], code: string, serverCode: number]>([
    ['a host outside the domain', [srv('evil.example', 27017)], 'srv-invalid', 6],
    ['no host at all', [], 'srv-invalid', 6],
    ['a host that resolves to this machine', [srv('db.seeds.mongodb.net', 27017)], 'target-refused', 6],
  ])('that SRV leads to %s tells the driver', async (_what, answers, code, serverCode) => {
    const atlas = '_mongodb._tcp.c.seeds.mongodb.net';
    const dns = await scene.dns({
      [`SRV ${atlas}`]: answers,
      'A db.seeds.mongodb.net': [{ type: 'A', name: 'db.seeds.mongodb.net', data: '127.0.0.1' }],
    });
    const driver = scene.driver(relayTo('mongodb+srv://c.seeds.mongodb.net/', { dnsServer: dns.address }));
    expect(await driver.say('hello')).toMatchObject({ code: serverCode, afterwards: 'close' });
    expect(driver.told.at(-1)).toMatchObject({ type: 'fault', fault: { code } });
  });

  it('tells a driver that the DNS server is silent', async () => {
    const dns = await scene.dns({ [`SRV _mongodb._tcp.c.x.mongodb.net`]: 'silence' });
    const choices = { dnsServer: dns.address, timeouts: { dns: 100 } };
    const driver = scene.driver(relayTo('mongodb+srv://c.x.mongodb.net/', choices));
    expect((await driver.say('hello')).body).toMatchObject({
      code: 89,
      errmsg: expect.stringContaining('(SRV lookup of c.x.mongodb.net)'),
    });
  });

  it('never dials itself, whatever name leads there', async () => {
    const server = await scene.serve(scriptedServer({}));
    const dns = await scene.dns({
      'A loop.corp.example': [{ type: 'A', name: 'loop.corp.example', data: '127.0.0.1' }],
    });
    const relay = relayTo(`mongodb://loop.corp.example:${server.port}/`, {
      dnsServer: dns.address,
      allowTargets: [{ host: 'loop.corp.example', port: server.port }],
      listener: () => ({ host: '127.0.0.1', port: server.port }),
    });
    const driver = scene.driver(relay);
    expect((await driver.say('hello')).body.errmsg).toContain('The target is the relay itself');
    expect(server.connections).toBe(0);
  });
});
