import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { driverAddress } from '../../core/capture/driverAddress';
import type { FeedRefusal } from '../../core/capture/frames';
import { defaultListenerSettings, type ListenerSettings } from '../../core/capture/settings';
import { servedHosts, type Served } from '../http/servedHosts';
import { sessionPath } from '../../core/link/pageSession';
import { enterSession } from '../../testing/enterSession';
import { freePorts } from '../../testing/freePorts';
import { loginByDriver, putInEnvironment } from '../../testing/listener/driver';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { exampleUser } from '../../testing/exampleUser';
import { FeedClient } from '../../testing/listener/feedClient';
import { createFeedServer, type FeedServer, type FeedServerOptions } from './feedServer';
import { routed } from '../http/routed';
import { logOf } from '../main/logOf';
import { startListener, type Listening } from '../main/startListener';
import { sessionGate } from '../http/sessionGate';
import { ObservedValue } from './observedValue';
import { Registry } from './registry';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  vi.unstubAllEnvs();
});

interface Scene {
  readonly listening: Listening;
  readonly feeds: FeedServer;
  readonly port: number;
  /** What a browser sends that exchanged the token. */
  readonly cookie: string;
  page(options?: ConstructorParameters<typeof FeedClient>[1]): FeedClient;
}

/** A listener, and an HTTP server with nothing but its feed and the session of its pages. */
async function scene(options: Partial<FeedServerOptions> = {}): Promise<Scene> {
  const listening = await startListener(freePorts, builtInUsers(), logOf(freePorts));
  if (!listening) throw new Error('nothing listens');
  closers.push(() => listening.close());
  const served = (): Served => servedHosts({ host: '127.0.0.1', port: portOf() });
  const session = sessionGate({ served, feed: true, machine: false, steady: () => performance.now() });
  const http: Server = createServer(routed(new Map([[sessionPath, session.handle]]), () => undefined));
  const portOf = (): number => (http.address() as AddressInfo).port;
  const feeds = createFeedServer({
    listening,
    served,
    shared: false,
    admits: session.admits,
    ...options,
  });
  http.on('upgrade', (request, socket, head) => feeds.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => {
    http.listen(0, '127.0.0.1', resolve);
  });
  closers.push(() => {
    feeds.close();
    http.closeAllConnections();
    http.close();
  });
  const cookie = await enterSession(portOf(), session.token ?? '');
  return {
    listening,
    feeds,
    port: portOf(),
    cookie,
    page(clientOptions) {
      const headers = { Cookie: cookie, ...clientOptions?.headers };
      const client = new FeedClient(portOf(), { ...clientOptions, headers });
      closers.push(() => client.socket.terminate());
      return client;
    },
  };
}

const closeOf = (client: FeedClient): Promise<number> =>
  new Promise((resolve) => {
    client.socket.once('close', resolve);
  });

describe('the feed at /api/listen', () => {
  it('tells of a driver that logs in, and hands out the record that is watched', async () => {
    const { listening, page } = await scene();
    const feed = page();
    expect((await feed.frame('listening')).listener).toEqual({
      host: '127.0.0.1',
      port: listening.sandbox.port,
      tls: false,
      relayAll: false,
    });
    putInEnvironment(exampleUser('iam-user'));
    await loginByDriver(`${driverAddress(listening.facts)}&appName=feed-test`);
    const row = await feed.row(
      ({ outcome, closedAt }) => outcome === 'authenticated' && closedAt !== undefined,
    );
    expect(row).toMatchObject({
      login: true,
      relayed: false,
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      driver: { name: 'nodejs', application: 'feed-test' },
    });
    feed.send({ type: 'watch', id: row.id });
    const { record } = await feed.frame('record');
    expect(record?.entries.map((entry) => (entry.type === 'message' ? entry.from : entry.type))).toEqual([
      'driver',
      'server',
      'driver',
      'server',
      'driver',
      'finding',
      'server',
      'driver',
      'server',
      // The driver ends its sessions and wants no reply.
      'driver',
      'closed',
    ]);
  });

  it('lets a page choose what drivers are answered from then on, and tells every page', async () => {
    const { listening, page } = await scene();
    const [one, other] = [page(), page()];
    await Promise.all([one.frame('listening'), other.frame('listening')]);
    const chosen: ListenerSettings = { mode: 'atlas', answer: { kind: 'fail', fault: 'signature-refused' } };
    one.send({ type: 'settings', settings: chosen });
    expect((await other.frame('settings')).settings).toEqual(chosen);
    putInEnvironment(exampleUser('iam-user'));
    await expect(loginByDriver(driverAddress(listening.facts))).rejects.toMatchObject({
      code: 8000,
      message: 'bad auth : aws sts call has response 403',
    });
    one.send({ type: 'settings', settings: { mode: 'percona', answer: { kind: 'accept' } } });
    await other.frame('settings', ({ settings }) => settings.answer.kind === 'accept');
    putInEnvironment({ ...exampleUser('iam-user'), accessKeyId: 'AKIAUNKNOWNUNKNOWN00' });
    await expect(loginByDriver(driverAddress(listening.facts))).resolves.toMatchObject({ ok: 1 });
  });

  it('is refused to a foreign page, under a foreign name, without an Origin, and at another path', async () => {
    const { page, port, feeds } = await scene();
    const statuses = [
      page({ origin: 'http://evil.example' }),
      page({ origin: `http://localhost:${port}` }),
      page({ headers: { Host: `rebound.example:${port}` }, origin: `http://rebound.example:${port}` }),
      page({ origin: undefined as never }),
      page({ path: '/api/listen/' }),
      page({ path: '/api/listen?x' }),
    ].map((client) => client.upgraded());
    expect(await Promise.all(statuses)).toEqual([403, 403, 403, 403, 404, 404]);
    expect(feeds.feeds).toBe(0);
  });

  it('is refused to a program that sends the page’s own Host and Origin, without the cookie of a session', async () => {
    const { page, port, cookie, feeds, listening } = await scene();
    const other = await scene();
    const [name = ''] = cookie.split('=');
    const [, otherValue = ''] = other.cookie.split('=');
    const origin = `http://127.0.0.1:${port}`;
    const forged = ['', `${name}=`, `${name}=${'A'.repeat(32)}`, `${name}=${otherValue}`, other.cookie].map(
      (Cookie) => page({ origin, headers: { Cookie } }),
    );
    expect(await Promise.all(forged.map((client) => client.upgraded()))).toEqual([403, 403, 403, 403, 403]);
    putInEnvironment(exampleUser('assumed-role'));
    await loginByDriver(driverAddress(listening.facts));
    expect(forged.flatMap(({ frames }) => frames)).toEqual([]);
    expect(feeds.feeds).toBe(0);
    // The same, once the token was exchanged, and with what other programs of this machine have set.
    expect(await page({ origin, headers: { Cookie: `a=b; ${name}=x; ${cookie}` } }).upgraded()).toBe(101);
  });

  it.each<[string, Partial<FeedServerOptions>, FeedRefusal]>([
    ['when the page is shared', { shared: true }, 'shared'],
    ['when the page is shared and nothing listens', { shared: true, listening: null }, 'shared'],
    ['when nothing listens', { listening: null }, 'not-listening'],
  ])('says why there is nothing to see, %s', async (_when, options, why) => {
    const { page, feeds } = await scene(options);
    const client = page();
    const closed = closeOf(client);
    expect(await client.frame('refused')).toEqual({ type: 'refused', why });
    expect(await closed).toBe(1000);
    expect(client.frames).toHaveLength(1);
    expect(feeds.feeds).toBe(0);
  });

  it('serves a few pages at once, tells the next why not, and serves it when one has left', async () => {
    const { page, feeds } = await scene({ maxFeeds: 2 });
    const [first] = [page(), page()];
    await expect.poll(() => feeds.feeds).toBe(2);
    expect((await page().frame('refused')).why).toBe('too-many-pages');
    first?.socket.close();
    await expect.poll(() => feeds.feeds).toBe(1);
    expect(await page().frame('listening')).toBeTruthy();
  });

  it.each<[string, string | Buffer]>([
    ['no frame', 'hello'],
    ['a frame of the listener', '{"type":"listening"}'],
    ['bytes', Buffer.from([1, 2, 3])],
    ['more than a page ever says', JSON.stringify({ type: 'watch', id: 1, more: 'x'.repeat(5_000) })],
  ])('ends when it is told %s, and leaves the settings as they were', async (_what, frame) => {
    const { page, feeds, listening } = await scene();
    const client = page();
    await client.frame('listening');
    const closed = closeOf(client);
    client.socket.send(frame);
    expect([1003, 1009]).toContain(await closed);
    await expect.poll(() => feeds.feeds).toBe(0);
    expect(listening.settings.value).toEqual(defaultListenerSettings);
  });

  it('does not gather in memory what a page does not read, and tells it the latest once it reads', async () => {
    const registry = new Registry({
      now: () => 0,
      steady: () => 0,
      limits: { logins: 1, others: 1, recordBytes: 32 * 1024 * 1024, totalBytes: 64 * 1024 * 1024 },
    });
    const settings = new ObservedValue<ListenerSettings>(defaultListenerSettings);
    const facts = { host: '127.0.0.1', port: 1, tls: false, relayAll: false };
    const { page } = await scene({ listening: { facts, registry, settings } });
    const client = page();
    await client.frame('listening');
    const tell = registry.connected();
    tell({ type: 'message', from: 'driver', message: new Uint8Array(16 * 1024 * 1024) });
    client.socket.pause();
    client.send({ type: 'watch', id: 1 });
    // Many times as long as changes are gathered; each record is 22 MB.
    const until = performance.now() + 2_500;
    while (performance.now() < until) {
      tell({ type: 'stray', bytes: new Uint8Array(1) });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    tell({ type: 'closed', by: 'driver' });
    client.socket.resume();
    await client.frame('record', ({ record }) => record?.summary.closedAt !== undefined);
    expect(client.frames.filter(({ type }) => type === 'record').length).toBeLessThanOrEqual(3);
  });

  it('ends with the server, and takes nobody any more', async () => {
    const { page, feeds } = await scene();
    const client = page();
    await client.frame('listening');
    const closed = closeOf(client);
    feeds.close();
    expect(await closed).toBe(1006);
    expect(await page().upgraded()).toBe(503);
  });
});
