import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { readAddressRange } from '../http/visitor';
import { LinkClient } from '../../testing/proxy/linkClient';
import { startLinkHost, type LinkHost, type LinkHostOptions } from '../../testing/proxy/linkHost';

function never(): never {
  throw new Error('no range');
}

let host: LinkHost;
const clients: LinkClient[] = [];

afterEach(() => {
  for (const { socket } of clients.splice(0)) socket.terminate();
  host.close();
});

async function serve(options?: LinkHostOptions): Promise<LinkHost> {
  host = await startLinkHost(options);
  return host;
}

async function statusOf(options?: ConstructorParameters<typeof LinkClient>[1]): Promise<number> {
  const client = new LinkClient(host.port, options);
  clients.push(client);
  return client.upgraded();
}

describe('the upgrade at /api/link', () => {
  it('is granted to a page of this server, under each of its names', async () => {
    const { port } = await serve();
    for (const name of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`]) {
      expect(await statusOf({ headers: { Host: name }, origin: `http://${name}` })).toBe(101);
    }
    expect(host.links.links).toBe(3);
  });

  it('is refused to a foreign page', async () => {
    const { port } = await serve();
    const foreign = [
      'http://evil.example',
      `http://localhost:${port}`,
      `http://127.0.0.1:${port + 1}`,
      'null',
    ];
    for (const origin of foreign) expect(await statusOf({ origin })).toBe(403);
    expect(host.log).toContainEqual({ event: 'upgrade-refused', status: 403, why: 'origin' });
    expect(host.links.links).toBe(0);
  });

  it('is refused without an Origin', async () => {
    await serve();
    expect(await statusOf({ origin: undefined as never, headers: {} })).toBe(403);
  });

  it('is refused under a foreign name, as after DNS rebinding', async () => {
    const { port } = await serve();
    const name = `rebound.example:${port}`;
    expect(await statusOf({ headers: { Host: name }, origin: `http://${name}` })).toBe(403);
    expect(host.log).toContainEqual({ event: 'upgrade-refused', status: 403, why: 'host' });
  });

  it('is refused at another path', async () => {
    await serve();
    for (const path of ['/', '/api/link/', '/api/link?x=1', '//api/link']) {
      expect(await statusOf({ path })).toBe(404);
    }
  });

  it('agrees to no subprotocol', async () => {
    await serve();
    const client = new LinkClient(host.port);
    clients.push(client);
    await client.upgraded();
    expect(client.socket.protocol).toBe('');
    expect(client.socket.extensions).toBe('');
  });

  it('has a ceiling for all links', async () => {
    await serve({ limits: { links: 2 } });
    expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([101, 101, 503]);
    clients[0]?.socket.terminate();
    await expect.poll(() => host.links.links).toBe(1);
    expect(await statusOf()).toBe(101);
  });

  it('has a ceiling for each visitor, whom a trusted proxy names, and nobody else', async () => {
    await serve({ limits: { linksPerAddress: 1 }, trusted: [readAddressRange('127.0.0.1') ?? never()] });
    const from = (forwarded: string): Promise<number> =>
      statusOf({ headers: { 'X-Forwarded-For': forwarded, 'X-Real-IP': forwarded } });
    expect(await from('203.0.113.1')).toBe(101);
    expect(await from('203.0.113.2')).toBe(101);
    expect([await from('203.0.113.1'), await from('198.51.100.9, 203.0.113.1')]).toEqual([429, 429]);
  });

  it('does not believe X-Forwarded-For where no proxy is trusted', async () => {
    await serve({ limits: { linksPerAddress: 1 } });
    const forged = { headers: { 'X-Forwarded-For': '203.0.113.2' } };
    expect([await statusOf(), await statusOf(forged)]).toEqual([101, 429]);
  });

  it('has a ceiling for each address', async () => {
    await serve({ limits: { linksPerAddress: 1 } });
    expect([await statusOf(), await statusOf()]).toEqual([101, 429]);
    expect(host.log).toContainEqual({ event: 'upgrade-refused', status: 429, why: 'links-per-address' });
  });

  it('gives a place back when the WebSocket handshake itself is wrong', async () => {
    const { port } = await serve({ limits: { links: 1 } });
    const socket = connect(port, '127.0.0.1');
    const own = `Host: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n`;
    socket.write(`GET /api/link HTTP/1.1\r\n${own}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
    expect(`${await once(socket, 'data')}`).toMatch(/^HTTP\/1\.1 400/);
    socket.destroy();
    await expect.poll(() => statusOf()).toBe(101);
  });

  it('takes no more links once it is closing', async () => {
    await serve();
    expect(await statusOf()).toBe(101);
    void host.links.close();
    expect(await clients[0]?.next()).toEqual({ type: 'closed' });
    expect(await statusOf()).toBe(503);
    expect(host.links.links).toBe(0);
  });
});
