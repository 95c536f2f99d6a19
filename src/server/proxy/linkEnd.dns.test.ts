import type { Answer } from 'dns-packet';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority } from '../../testing/proxy/certificates';
import { LinkScene } from '../../testing/proxy/linkScene';
import { command, contentServer } from '../../testing/proxy/messages';

const scene = new LinkScene();
afterEach(() => scene.close());

const seeds = '_mongodb._tcp.seeds.corp.example';
const srv = (target: string, port: number): Answer => ({
  type: 'SRV',
  name: seeds,
  data: { target, port, priority: 0, weight: 0 },
});
const a = (name: string, data: string): Answer => ({ type: 'A', name, data });

describe('a link over mongodb+srv', () => {
  let authority: Authority;
  beforeAll(() => {
    authority = makeAuthority('Corp');
  });

  it('goes by SRV, TXT, address, TCP and TLS, and tells of each', async () => {
    const server = await scene.serve(contentServer, authority.issue('DNS:db.corp.example'));
    const dns = await scene.dns({
      [`SRV ${seeds}`]: [srv('db.corp.example', server.port)],
      'TXT seeds.corp.example': [{ type: 'TXT', name: 'seeds.corp.example', data: ['authSource=admin'] }],
      'A db.corp.example': [a('db.corp.example', '127.0.0.1')],
    });
    await scene.proxy([], {
      dnsServer: dns.address,
      tlsCa: [authority.ca],
      allowTargets: [{ host: 'db.corp.example', port: server.port }],
    });
    const page = scene.page();
    expect(await page.open('mongodb+srv://seeds.corp.example/')).toEqual({
      type: 'opened',
      opened: { peer: { host: 'db.corp.example', port: server.port }, address: '127.0.0.1', tls: true },
    });
    expect(page.events).toMatchObject([
      { fact: { leg: 'srv', name: seeds, ms: expect.any(Number) } },
      { fact: { leg: 'txt', record: 'authSource=admin' } },
      { notice: { code: 'txt-auth-source-ignored' } },
      { fact: { leg: 'address', host: 'db.corp.example', addresses: ['127.0.0.1'] } },
      { fact: { leg: 'tcp', address: '127.0.0.1' } },
      { fact: { leg: 'tls', tls: { serverName: 'db.corp.example' } } },
    ]);
    page.send(command('hello'));
    expect(await page.next()).toMatchObject({ type: 'reply' });
    expect(await page.next()).toMatchObject({ type: 'message' });
  });

  it('takes no host outside the domain, whoever the DNS server is', async () => {
    const dns = await scene.dns({ [`SRV ${seeds}`]: [srv('evil.example', 27017)] });
    await scene.proxy([], {
      dnsServer: dns.address,
      allowTargets: [
        { host: 'db.corp.example', port: 27017 },
        { host: 'evil.example', port: 27017 },
      ],
    });
    expect(await scene.page().open('mongodb+srv://seeds.corp.example/')).toMatchObject({
      type: 'failed',
      fault: { code: 'srv-invalid', leg: 'srv' },
    });
    expect(dns.questions).toEqual([`SRV ${seeds}`]);
  });

  it('says that the DNS server is silent', async () => {
    const dns = await scene.dns({ [`SRV _mongodb._tcp.c.x.mongodb.net`]: 'silence' });
    await scene.proxy([], { dnsServer: dns.address, timeouts: { dns: 100 } });
    expect(await scene.page().open('mongodb+srv://c.x.mongodb.net/')).toMatchObject({
      type: 'failed',
      fault: { code: 'dns-timeout', leg: 'srv', host: 'c.x.mongodb.net' },
    });
  });
});

describe('a name under mongodb.net', () => {
  it.each([['127.0.0.1'], ['10.0.0.1'], ['169.254.169.254']])(
    'is not dialled when DNS says that it is at %s',
    async (address) => {
      const server = await scene.serve(contentServer);
      const dns = await scene.dns({ 'A a.x.mongodb.net': [a('a.x.mongodb.net', address)] });
      await scene.proxy([server], { dnsServer: dns.address });
      expect(await scene.page().open(`mongodb://a.x.mongodb.net:${server.port}/`)).toMatchObject({
        type: 'failed',
        fault: { code: 'target-refused', leg: 'address' },
      });
      expect(server.connections).toBe(0);
    },
  );

  it('is not dialled when one of its addresses is public and one is not', async () => {
    const server = await scene.serve(contentServer);
    const both = [a('a.x.mongodb.net', '52.0.0.1'), a('a.x.mongodb.net', '127.0.0.1')];
    const dns = await scene.dns({ 'A a.x.mongodb.net': both });
    await scene.proxy([server], { dnsServer: dns.address });
    const answer = await scene.page().open(`mongodb://a.x.mongodb.net:${server.port}/`);
    expect(answer).toMatchObject({ type: 'failed', fault: { code: 'target-refused' } });
    expect(server.connections).toBe(0);
  });
});
