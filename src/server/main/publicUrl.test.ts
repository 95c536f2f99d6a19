import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { LinkClient } from '../../testing/proxy/linkClient';
import { pageText, startPublicServer, type PublicServer } from '../../testing/publicServer';
import { upgraded } from '../../testing/upgraded';

const host = 'tools.example';
const origin = `https://${host}`;

let server: PublicServer;
beforeAll(async () => {
  server = await startPublicServer(`${origin}/team/countersign/`);
});
afterAll(() => server.close());

const below = (path: string): string => `/team/countersign${path}`;

describe('below the path of --public-url', () => {
  it('stands the page, with the word that it is shared', async () => {
    const { status, headers, body } = await server.ask(below('/'));
    expect([status, body]).toEqual([200, pageText.replace('<html', '<html data-shared')]);
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'x-frame-options': 'DENY' });
    expect((await server.ask(below('/?a=b'))).body).toContain('data-shared');
    expect((await server.ask(below('/index.html'))).body).toContain('data-shared');
    const known = { 'if-none-match': headers.etag };
    expect(await server.ask(below('/'), { headers: known })).toMatchObject({ status: 304, body: '' });
    expect(await server.ask(below('/'), { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('stand its parts', async () => {
    expect(await server.ask(below('/assets/page-1a.js'))).toMatchObject({ status: 200, body: 'let page;' });
  });

  it('leads its name without the last slash', async () => {
    const { status, headers } = await server.ask('/team/countersign?x=1');
    expect([status, headers.location]).toEqual([308, '/team/countersign/']);
  });

  it.each([
    '/',
    '/index.html',
    '/assets/page-1a.js',
    '/team/',
    '/team/countersignx/',
    '/Team/Countersign/',
    '//team/countersign/',
    '/team//countersign/',
    '/team/%63ountersign/',
    '/team%2fcountersign/',
    '/team/countersign%2f',
    '/team/./countersign/',
    '/team/countersign/../countersign/',
    '/x/../team/countersign/',
    `${origin}/team/countersign/`,
    below('/../../../../../../etc/passwd'),
    below('/%2e%2e/%2e%2e/etc/passwd'),
    below('/..%2f..%2fetc%2fpasswd'),
    below('/assets/..%5c..%5cetc'),
    below('//etc/passwd'),
    below('/%'),
    below('/healthz'),
  ])('stands nothing at %s', async (path) => {
    const { status, body } = await server.ask(path);
    expect([status, body]).toEqual([404, 'There is nothing here.\n']);
  });

  it.each([
    '127.0.0.1',
    'localhost',
    `${host}:443`,
    `${host}.`,
    `${host}:8443`,
    `evil.${host}`,
    'evil.example',
    '[::1]',
    '',
  ])('stands nothing for the Host %j, wherever it asks, with whatever proxies add', async (name) => {
    const forged = {
      host: name,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'https',
      forwarded: `host=${host};proto=https`,
      'x-original-host': host,
    };
    for (const path of ['/', '/team/countersign', below('/'), below('/api/sts'), below('/assets/page-1a.js')])
      expect((await server.ask(path, { headers: forged })).status).toBe(421);
    const own = { ...forged, host: `127.0.0.1:${server.port}` };
    expect((await server.ask(below('/'), { headers: own })).status).toBe(421);
  });
});

describe('a request of the page', () => {
  const post = (path: string, headers: object): Promise<number> =>
    server
      .ask(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' })
      .then(({ status }) => status);

  it('is answered below the path, for its own origin', async () => {
    const asked = await server.ask(below('/api/session'), { method: 'POST', headers: { origin } });
    expect([asked.status, JSON.parse(asked.body)]).toEqual([
      200,
      { held: false, feed: false, machine: false },
    ]);
    expect(asked.headers['set-cookie']).toBeUndefined();
    expect(await post(below('/api/sts'), { origin })).toBe(400);
    expect(await post('/api/session', { origin })).toBe(404);
    expect(await post('/api/sts', { origin })).toBe(404);
  });

  it('gets in by no token, since there is none', async () => {
    expect(server.running.address).toBe(`${origin}/team/countersign/`);
    expect(server.running.tokenLine).toBeNull();
    expect(await post(below('/api/session'), { origin, authorization: 'Bearer null' })).toBe(403);
  });

  it.each([
    `http://${host}`,
    `${origin}:443`,
    `${origin}.`,
    `${origin}/`,
    `https://evil.${host}`,
    `https://${host}.evil.example`,
    'https://evil.example',
    `${origin}, https://evil.example`,
    'null',
    'http://localhost:4173',
    'http://127.0.0.1',
  ])('is refused to a page of %s', async (other) => {
    const forged = { origin: other, 'x-forwarded-host': host, referer: `${origin}/team/countersign/` };
    expect(await post(below('/api/session'), forged)).toBe(403);
    expect(await post(below('/api/sts'), forged)).toBe(403);
    const link = new LinkClient(server.port, {
      path: below('/api/link'),
      origin: other,
      headers: { host, 'x-forwarded-host': host },
    });
    expect(await link.upgraded()).toBe(403);
  });
});

describe('a WebSocket', () => {
  const statusAt = async (path: string, headers: Record<string, string>, from = origin): Promise<number> => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { origin: from, headers });
    socket.on('error', () => {});
    const status = await upgraded(socket);
    socket.terminate();
    return status;
  };

  it('is granted below the path to a page of the public address', async () => {
    expect(await statusAt(below('/api/link'), { host })).toBe(101);
    expect(await statusAt(below('/api/link'), { host: host.toUpperCase() })).toBe(101);
  });

  it.each(['/api/link', '/', below('/'), below('//api/link'), below('/api/link/')])(
    'is granted at no other place, as %s',
    async (path) => {
      expect(await statusAt(path, { host })).toBe(404);
    },
  );

  it('is refused under the names of loopback, to whatever page', async () => {
    for (const name of [`127.0.0.1:${server.port}`, `localhost:${server.port}`, `[::1]:${server.port}`])
      for (const from of [origin, `http://${name}`])
        expect(await statusAt(below('/api/link'), { host: name, 'x-forwarded-host': host }, from)).toBe(403);
  });

  it('at the place of the listener tells that the page is shared, and no more', async () => {
    const headers = { host, cookie: `countersign-${server.port}=x` };
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${below('/api/listen')}`, { origin, headers });
    const frames: unknown[] = [];
    socket.on('message', (data) => frames.push(JSON.parse(String(data))));
    await new Promise((resolve) => socket.once('close', resolve));
    expect(frames).toEqual([{ type: 'refused', why: 'shared' }]);
  });
});

describe.each(['/healthz', '/readyz'])('%s', (path) => {
  it('answers at the root by whatever name it is asked, and says nothing else', async () => {
    for (const name of [host, 'evil.example', '10.1.2.3:4173', `127.0.0.1:${server.port}`, 'a b', '']) {
      const { status, headers, body } = await server.ask(path, { headers: { host: name } });
      expect([status, body]).toEqual([200, 'ok\n']);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-type': 'text/plain; charset=utf-8',
      });
      expect(Object.keys(headers).filter((one) => /server|powered|cookie|access-control/.test(one))).toEqual(
        [],
      );
    }
    expect(await server.ask(path, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect((await server.ask(`${path}?verbose`)).body).toBe('ok\n');
  });

  it('takes nothing', async () => {
    expect((await server.ask(path, { method: 'POST', body: '{}' })).status).toBe(405);
  });
});
