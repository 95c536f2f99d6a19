import { afterEach, describe, expect, it } from 'vitest';
import { linkPath } from '../../core/link/linkPath';
import { stsPath } from '../../core/sts/actions/frames';
import { startPublicServer, type PublicServer } from '../../testing/publicServer';
import { LinkClient } from '../../testing/proxy/linkClient';
import { parseOptions } from './options';

const cdn = 'https://cdn.example.com';
const running: PublicServer[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await one.close();
});

async function start(pageOrigin = [cdn]): Promise<PublicServer> {
  const one = await startPublicServer('http://proxy.example.com/', { pageOrigin });
  running.push(one);
  return one;
}

async function upgradedFrom({ port }: PublicServer, origin: string): Promise<number> {
  const client = new LinkClient(port, { origin, headers: { host: 'proxy.example.com' } });
  const status = await client.upgraded();
  client.socket.terminate();
  return status;
}

describe('a page that was built for this proxy and lies on a CDN', () => {
  it('opens links, as the proxy’s own page does, and no other page does', async () => {
    const server = await start();
    expect(await upgradedFrom(server, cdn)).toBe(101);
    expect(await upgradedFrom(server, 'http://proxy.example.com')).toBe(101);
    for (const other of ['https://evil.example', 'http://cdn.example.com', `${cdn}.evil.example`, 'null'])
      expect(await upgradedFrom(server, other), other).toBe(403);
  });

  it('may ask STS and read the answer; no other page is told that it may', async () => {
    const server = await start();
    const asked = {
      origin: cdn,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    };
    const may = await server.ask(stsPath, { method: 'OPTIONS', headers: asked });
    expect(may.status).toBe(204);
    expect(may.headers).toMatchObject({
      'access-control-allow-origin': cdn,
      'access-control-allow-headers': 'Content-Type',
      vary: 'Origin',
    });
    expect(may.headers).not.toHaveProperty('access-control-allow-credentials');
    expect(
      (await server.ask(stsPath, { headers: { origin: cdn } })).headers['access-control-allow-origin'],
    ).toBe(cdn);
    const other = await server.ask(stsPath, {
      method: 'OPTIONS',
      headers: { ...asked, origin: 'https://evil.example' },
    });
    expect(other.status).toBe(405);
    expect(other.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('may read why a link is refused, and no other page may', async () => {
    const server = await start();
    const ask = (origin: string): ReturnType<PublicServer['ask']> =>
      server.ask(linkPath, { method: 'POST', headers: { origin }, body: '{}' });
    const [own, other] = [await ask(cdn), await ask('https://evil.example')];
    expect([own.status, own.headers['access-control-allow-origin'], own.body]).toEqual([
      200,
      cdn,
      '{"fault":null}',
    ]);
    expect(other.status).toBe(403);
    expect(other.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('is nobody without the option', async () => {
    const server = await start([]);
    expect(await upgradedFrom(server, cdn)).toBe(403);
    const may = await server.ask(stsPath, { method: 'OPTIONS', headers: { origin: cdn } });
    expect(may.status).toBe(405);
    expect(may.headers).not.toHaveProperty('vary');
  });

  it('is named by its origin, and only beside --public-url', () => {
    const given = ['--public-url', 'https://proxy.example.com/'];
    expect(parseOptions([...given, '--page-origin', cdn], {})).toMatchObject({
      options: { pageOrigin: [cdn] },
    });
    for (const wrong of [`${cdn}/below/`, 'cdn.example.com', '*', 'null'])
      expect(parseOptions([...given, '--page-origin', wrong], {})).toMatchObject({ kind: 'wrong' });
    expect(parseOptions(['--page-origin', cdn], {})).toMatchObject({ kind: 'wrong' });
  });
});
