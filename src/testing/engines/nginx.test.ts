import { once } from 'node:events';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { upgraded } from '../upgraded';
import { startCluster, type Cluster } from './cluster';
import { findEngine } from './findEngine';
import { handshake, openWebSocket, type Visit } from './visit';

const nginx = findEngine('nginx');
const open = 'countersign_links_open';

async function statusOf(
  { url, ca }: Visit,
  path: string,
  options: RequestOptions = {},
): Promise<IncomingMessage> {
  const sent = httpsRequest(new URL(path, url), {
    ...(ca === undefined ? {} : { ca }),
    servername: 'localhost',
    agent: false,
    ...options,
  });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  return answer;
}

describe.skipIf(nginx === null)(
  'two replicas behind nginx, by TLS and below a path',
  { timeout: 60_000 },
  () => {
    let cluster: Cluster;
    const sockets: WebSocket[] = [];

    beforeAll(async () => {
      cluster = await startCluster(nginx ?? '');
    }, 120_000);
    afterEach(() => {
      cluster.signIn.signedIn = true;
      for (const socket of sockets.splice(0)) socket.terminate();
    });
    afterAll(() => cluster?.close());

    async function statusOfUpgrade(more: Partial<Visit>): Promise<number> {
      const socket = openWebSocket({ ...cluster.visit, ...more });
      sockets.push(socket);
      return upgraded(socket);
    }

    it('serve the page, and no address for those who watch over them', async () => {
      const { visit } = cluster;
      expect((await statusOf(visit, '')).statusCode).toBe(200);
      expect((await statusOf(visit, '/')).statusCode).toBe(404);
      for (const path of ['/healthz', '/readyz', '/metrics', 'metrics'])
        expect((await statusOf(visit, path)).statusCode, path).toBe(404);
    });

    it('make handshakes, whose verdicts are the server’s', async () => {
      const { visit, target } = cluster;
      expect(await handshake(visit, target)).toEqual({ outcome: 'authenticated', code: null });
      expect(await handshake(visit, target, { secret: 'wrong' })).toEqual({
        outcome: 'rejected',
        code: 'server-refused',
      });
    });

    it('share what comes between them', async () => {
      for (let i = 0; i < 6; i++) expect(await statusOfUpgrade({ from: '127.0.2.1' })).toBe(101);
      for (const replica of cluster.replicas) expect(await replica.metric(open)).toBeGreaterThan(0);
    });

    it('refuse a forged Host and a forged Origin', async () => {
      const { visit } = cluster;
      expect((await statusOf(visit, '', { headers: { host: 'evil.example' } })).statusCode).toBe(421);
      expect(await statusOfUpgrade({ headers: { host: 'evil.example' } })).toBe(403);
      for (const origin of ['https://evil.example', 'http://localhost', 'https://localhost', 'null'])
        expect(await statusOfUpgrade({ origin }), origin).toBe(403);
      // What Host was meant elsewhere is no Host.
      const forged = { 'x-forwarded-host': new URL(visit.url).host, host: 'evil.example' };
      expect((await statusOf(visit, '', { headers: forged })).statusCode).toBe(421);
    });

    it('let nobody count as another by a forged X-Forwarded-For', async () => {
      const more = { from: '127.0.3.1' };
      for (let i = 0; i < 100; i++)
        expect(await statusOfUpgrade({ ...more, headers: { 'x-forwarded-for': `198.51.100.${i}` } })).toBe(
          101,
        );
      // However often they try, and whichever replica that comes to, it is they alone who are refused.
      for (let i = 0; i < 4; i++)
        expect(await statusOfUpgrade({ ...more, headers: { 'x-forwarded-for': '198.51.100.200' } })).toBe(
          429,
        );
      expect(await statusOfUpgrade({ from: '127.0.3.2' })).toBe(101);
    }, 60_000);

    it('are reached by those who are signed in', async () => {
      cluster.signIn.signedIn = false;
      const answer = await statusOf(cluster.visit, '');
      expect(answer.statusCode).toBe(302);
      expect(answer.headers.location).toMatch(/\/oauth2\/start\?rd=\/team\/countersign\/$/);
      expect(await statusOfUpgrade({})).toBe(302);
    });
  },
);

it.skipIf(nginx === null)(
  'replicas that are full of links refuse these, and serve the page all the same',
  { timeout: 120_000 },
  async () => {
    const { visit, close } = await startCluster(nginx ?? '', ['--max-links=1']);
    const sockets = Array.from({ length: 5 }, () => openWebSocket(visit));
    const statuses = await Promise.all(sockets.map(upgraded));
    expect(statuses.filter((status) => status === 101).length).toBeLessThanOrEqual(2);
    expect(Math.max(...statuses)).toBeGreaterThanOrEqual(502);
    expect((await statusOf(visit, '')).statusCode).toBe(200);
    for (const socket of sockets) socket.terminate();
    await close();
  },
);

describe.skipIf(nginx === null)('when one of two replicas goes', () => {
  let cluster: Cluster;
  const sockets: WebSocket[] = [];
  beforeEach(async () => {
    cluster = await startCluster(nginx ?? '', ['--drain=30']);
  }, 120_000);
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.terminate();
    await cluster.close();
  });

  it('killed in the middle of handshakes, they fail as a link does, the others go on, and so does whoever comes', async () => {
    const { visit, target, replicas } = cluster;
    let go: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (go = resolve));
    let begun = 0;
    const hold = (): Promise<void> => {
      begun += 1;
      return gone;
    };
    const running = Array.from({ length: 8 }, () => handshake(visit, target, { hold }));
    await expect.poll(() => begun, { timeout: 20_000 }).toBe(8);
    const [lost = 0, kept = 0] = await Promise.all(replicas.map((one) => one.metric(open)));
    expect(lost + kept).toBe(8);
    expect(Math.min(lost, kept)).toBeGreaterThan(0);
    await replicas[0].end('SIGKILL');
    go();
    const ended = await Promise.all(running);
    expect(ended.filter(({ outcome }) => outcome === 'authenticated')).toHaveLength(kept);
    expect(ended.filter(({ code }) => code === 'link-broken')).toHaveLength(lost);
    for (let i = 0; i < 10; i++)
      expect(await handshake(visit, target)).toEqual({ outcome: 'authenticated', code: null });
  }, 120_000);

  it('draining with 500 links open, nobody who comes notices, and the links of the other stay', async () => {
    const { visit, target, replicas } = cluster;
    const closed: number[] = [];
    for (let i = 0; i < 500; i += 50) {
      const opened = Array.from({ length: 50 }, () =>
        openWebSocket({ ...visit, from: `127.0.4.${1 + i / 50}` }),
      );
      for (const socket of opened) socket.on('close', (code) => closed.push(code));
      sockets.push(...opened);
      expect(new Set(await Promise.all(opened.map(upgraded)))).toEqual(new Set([101]));
    }
    const [leaving = 0, staying = 0] = await Promise.all(replicas.map((one) => one.metric(open)));
    expect(leaving + staying).toBe(500);
    expect(leaving).toBeGreaterThan(0);
    let go: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (go = resolve));
    let begun = 0;
    const hold = (): Promise<void> => {
      begun += 1;
      return gone;
    };
    const underWay = Array.from({ length: 4 }, () =>
      handshake({ ...visit, from: '127.0.5.1' }, target, { hold }),
    );
    // A link counts as open before its page has asked for anything, and only with that a handshake is under way.
    await expect.poll(() => begun, { timeout: 20_000 }).toBe(4);
    expect(await replicas[0].metric(open)).toBeGreaterThan(leaving);
    const ended = replicas[0].end('SIGTERM');
    // Links at which no handshake is under way are told at once; those under way may go on.
    await expect.poll(() => closed.length, { timeout: 20_000 }).toBe(leaving);
    expect(new Set(closed)).toEqual(new Set([1012]));
    go();
    for (const { outcome } of await Promise.all(underWay)) expect(outcome).toBe('authenticated');
    for (let i = 0; i < 10; i++)
      expect(await handshake({ ...visit, from: '127.0.5.2' }, target)).toEqual({
        outcome: 'authenticated',
        code: null,
      });
    expect(await ended).toEqual([0, null]);
    expect(await replicas[1].metric(open)).toBeGreaterThanOrEqual(staying);
    expect(closed).toHaveLength(leaving);
  }, 120_000);
});
