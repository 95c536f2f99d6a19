import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeAuthority, type Authority } from '../../testing/proxy/certificates';
import { startDnsServer } from '../../testing/proxy/dnsServer';
import {
  startConnectProxy,
  startSocksProxy,
  type ForwardProxyServer,
} from '../../testing/proxy/forwardProxies';
import { LinkScene } from '../../testing/proxy/linkScene';
import { command, contentServer } from '../../testing/proxy/messages';
import { RelayScene, relayTo, scriptedServer } from '../../testing/relay/relayScene';
import { startTcpServer } from '../../testing/proxy/tcpServer';
import { readForwardProxy } from '../reach/via/readForwardProxy';
import type { WayOut } from '../reach/via/wayOut';
import { defaultReach } from '../reach/reachConfig';
import { stsRelay } from '../sts/stsRelay';

const kinds = { http: startConnectProxy, socks5: startSocksProxy } as const;
const names = ['http', 'socks5'] as const;

const closers: (() => void)[] = [];
let authority: Authority;
beforeAll(() => {
  authority = makeAuthority('Countersign test authority');
});
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function wayTo(
  kind: keyof typeof kinds,
  target: string,
  port: number,
): Promise<{ readonly server: ForwardProxyServer; readonly wayOut: WayOut }> {
  const server = await kinds[kind]({ to: { [target]: port }, credentials: 'ada:CANARY' });
  closers.push(() => server.close());
  const proxy = readForwardProxy(`${kind}://ada:CANARY@127.0.0.1:${server.port}`);
  if (!proxy) throw new TypeError('No proxy to try');
  return { server, wayOut: { proxy, by: '--via' } };
}

describe.each(names)('by way of a forward proxy of %s', (kind) => {
  it('a page’s link reaches a cluster', async () => {
    const scene = new LinkScene();
    closers.push(() => scene.close());
    const { port } = await scene.serve(contentServer, authority.issue('DNS:db.corp.example'));
    const { server, wayOut } = await wayTo(kind, 'db.corp.example:27017', port);
    await scene.proxy([], {
      wayOut,
      tlsCa: [authority.ca],
      allowTargets: [{ host: 'db.corp.example', port: 27017 }],
    });
    const page = scene.page();
    expect(await page.open('mongodb://db.corp.example/?tls=true')).toEqual({
      type: 'opened',
      opened: { peer: { host: 'db.corp.example', port: 27017 }, tls: true },
    });
    expect(page.events).toMatchObject([
      { fact: { leg: 'via', via: `${kind}://127.0.0.1:${server.port}`, credentials: true } },
      { fact: { leg: 'tls' } },
    ]);
    page.send(command('hello'));
    expect(await page.next()).toMatchObject({ type: 'reply' });
    expect(JSON.stringify([page.events, scene.host.log])).not.toContain('CANARY');
  });

  it('the relay passes a driver’s messages on', async () => {
    const scene = new RelayScene();
    closers.push(() => scene.close());
    const { port } = await scene.serve(scriptedServer({ hello: { ok: 1, maxWireVersion: 21 } }));
    const { server, wayOut } = await wayTo(kind, 'db.corp.example:27017', port);
    const relay = relayTo('mongodb://db.corp.example/', {
      wayOut,
      allowTargets: [{ host: 'db.corp.example', port: 27017 }],
    });
    const driver = scene.driver(relay);
    expect((await driver.say('hello')).body).toMatchObject({ maxWireVersion: 21 });
    expect(server.asked).toEqual(['db.corp.example:27017']);
    expect(JSON.stringify(driver.told)).not.toContain('CANARY');
  });

  it('STS is asked', async () => {
    const sts = 'sts.eu-central-1.amazonaws.com';
    const answering = await startTcpServer(
      (socket) =>
        socket.once('data', () =>
          socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 17\r\n\r\n<ErrorResponse />'),
        ),
      authority.issue(`DNS:${sts}`),
    );
    closers.push(() => answering.close());
    const { server, wayOut } = await wayTo(kind, `${sts}:443`, answering.port);
    const dns = await startDnsServer({ [`A ${sts}`]: 'nxdomain', [`AAAA ${sts}`]: 'nxdomain' });
    closers.push(() => dns.close());
    const served = new Map<string, readonly string[]>();
    const relay = createServer(
      stsRelay({
        config: { ...defaultReach, wayOut, tlsCa: [authority.ca], dnsServer: dns.address },
        served: () => served,
        steady: () => performance.now(),
        override: null,
        perMinute: null,
        visitorOf: () => 'anybody',
        log: () => undefined,
      }),
    );
    await new Promise<void>((resolve) => relay.listen({ host: '127.0.0.1', port: 0 }, resolve));
    closers.push(() => relay.close());
    const host = `127.0.0.1:${(relay.address() as AddressInfo).port}`;
    served.set(host, [`http://${host}`]);
    const response = await fetch(`http://${host}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://${host}` },
      body: JSON.stringify({
        host: sts,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'Action=AssumeRoleWithWebIdentity&Version=2011-06-15',
      }),
    });
    expect(await response.json()).toMatchObject({
      type: 'reply',
      reply: { status: 403, body: '<ErrorResponse />' },
      legs: [{ fact: { leg: 'via', asked: 'name' } }, { fact: { leg: 'tls' } }],
    });
    expect(server.asked).toEqual([`${sts}:443`]);
  });
});
