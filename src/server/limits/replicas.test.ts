import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noRedis, redisProgram, startRedis, type RedisServer } from '../../testing/redisServer';
import { openLimits, type Limits, type LimitsOptions } from './openLimits';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

interface Replica extends Limits {
  readonly states: readonly string[];
}

async function replica(
  store: LimitsOptions['store'],
  options: Partial<LimitsOptions> = {},
): Promise<Replica> {
  const states: string[] = [];
  const limits = await openLimits({
    linkRate: { visitor: 40, all: 200 },
    stsRate: null,
    openLinks: 4,
    store,
    told: (state) => states.push(state),
    ...options,
  });
  closers.push(() => limits.close());
  return { ...limits, states };
}

async function redis(...given: Parameters<typeof startRedis>): Promise<RedisServer> {
  const server = await startRedis(...given);
  closers.push(() => server.stop());
  return server;
}

/** Resolves once each has its store: on a machine that is loaded, one may take it to be away first. */
async function reached(...replicas: readonly Replica[]): Promise<void> {
  for (const { states } of replicas)
    await expect.poll(() => states.at(-1), { timeout: 20_000 }).toBe('reached');
}

/** Links that a visitor gets, of so many that are asked for by turns of all replicas. */
async function granted(replicas: readonly Replica[], visitor: string, asked: number): Promise<number> {
  const answers = await Promise.all(
    Array.from({ length: asked }, (_, i) => replicas[i % replicas.length]?.links.perMinute?.take(visitor)),
  );
  return answers.filter((fault) => fault === null).length;
}

const never = new AbortController().signal;
/** On a machine that is loaded, a store that is there may take long. */
const patient = { storeMs: 60_000 };

/** Milliseconds that something takes. */
async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await act();
  return performance.now() - since;
}

describe('a store that is not there', { timeout: 60_000 }, () => {
  const away = { host: '127.0.0.1', port: 1, tls: false, db: 0 } as const;

  it('keeps nobody waiting: each process counts for itself', async () => {
    const alone = await replica(away);
    expect(await granted([alone], 'a', 60)).toBe(40);
    expect(await alone.links.open?.enter('a', never)).toBeNull();
    expect(await alone.links.open?.look('a')).toBeNull();
    await expect.poll(() => alone.states, { timeout: 20_000 }).toEqual(['away']);
  });

  it('keeps nobody waiting, where it takes connections and is silent', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    closers.push(() => silent.close());
    const alone = await replica({ ...away, port: (silent.address() as AddressInfo).port });
    expect(await timeOf(() => granted([alone], 'a', 10))).toBeLessThan(5_000);
    expect(await granted([alone], 'a', 60)).toBe(30);
  });
});

describe.skipIf(redisProgram === null)(
  `replicas that share a store (${redisProgram ?? noRedis})`,
  { timeout: 60_000 },
  () => {
    it('count what a visitor does together, within 5 %', async () => {
      const { address } = await redis();
      const both = [await replica(address, patient), await replica(address, patient)];
      await reached(...both);
      const got = await granted(both, 'a', 120);
      expect(got).toBeGreaterThanOrEqual(38);
      expect(got).toBeLessThanOrEqual(42);
      expect(await both[1]?.links.perMinute?.look('a')).toMatchObject({
        code: 'limit-reached',
        facts: { whose: 'visitor', limit: 40 },
      });
      const others = await Promise.all(Array.from({ length: 10 }, (_, i) => granted(both, `b${i}`, 40)));
      const all = got + others.reduce((sum, one) => sum + one, 0);
      expect(all).toBeGreaterThanOrEqual(190);
      expect(all).toBeLessThanOrEqual(210);
    });

    it('count the links that a visitor has open, and hold no place longer than half a minute for one that was killed', async () => {
      const { address, ask } = await redis();
      const both = [await replica(address, patient), await replica(address, patient)];
      await reached(...both);
      const places = Array.from({ length: 4 }, () => new AbortController());
      for (const [i, { signal }] of places.entries())
        expect(await both[i % 2]?.links.open?.enter('a', signal)).toBeNull();
      const refused = { code: 'limit-reached', facts: { problem: 'open', whose: 'visitor', limit: 4 } };
      for (const { links } of both) {
        expect(await links.open?.enter('a', never)).toMatchObject(refused);
        expect(await links.open?.look('a')).toMatchObject(refused);
        expect(await links.open?.look('b')).toBeNull();
      }
      const [, left] = /^:(\d+)\r\n$/.exec(await ask('PTTL countersign:open:a')) ?? [];
      expect(Number(left)).toBeGreaterThan(0);
      expect(Number(left)).toBeLessThanOrEqual(30_000);
      places[0]?.abort();
      await expect.poll(() => both[1]?.links.open?.look('a')).toBeNull();
      expect(await both[1]?.links.open?.enter('a', never)).toBeNull();
    });

    it('count for themselves while it is away, and together once it is back', async () => {
      const first = await redis();
      const both = [await replica(first.address, patient), await replica(first.address, patient)];
      await reached(...both);
      await first.stop();
      await expect
        .poll(() => both.map(({ states }) => states.at(-1)), { timeout: 20_000 })
        .toEqual(['away', 'away']);
      expect(await granted(both, 'a', 200)).toBe(80);
      await redis(first.port);
      await reached(...both);
      expect(await granted(both, 'c', 120)).toBeLessThanOrEqual(42);
    });

    it('look for another where it has become a copy that takes nothing, and count together once one takes it', async () => {
      const server = await redis();
      const both = [await replica(server.address, patient), await replica(server.address, patient)];
      await reached(...both);
      const seen = both.map(({ states }) => states.length);
      await server.ask('REPLICAOF 127.0.0.1 1');
      expect(await granted(both, 'a', 60)).toBe(60);
      for (const [i, { states }] of both.entries())
        await expect.poll(() => states.slice(seen[i]), { timeout: 20_000 }).toContain('away');
      await server.ask('REPLICAOF NO ONE');
      await reached(...both);
      expect(await granted(both, 'b', 60)).toBeLessThanOrEqual(42);
    });

    it('keep nobody waiting while it hangs', async () => {
      const server = await redis();
      const alone = await replica(server.address);
      await reached(alone);
      server.freeze();
      expect(await timeOf(() => granted([alone], 'a', 5))).toBeLessThan(15_000);
      await expect.poll(() => alone.states.at(-1), { timeout: 20_000 }).toBe('away');
      expect(await timeOf(() => granted([alone], 'a', 30))).toBeLessThan(2_000);
      server.thaw();
      await reached(alone);
    });

    it('are let in by the password of the address, and count for themselves with a wrong one, which nobody is told', async () => {
      const { address } = await redis(undefined, ['--requirepass', 'right-CANARY']);
      const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
      const wrong = await replica({ ...address, password: 'wrong-CANARY' });
      const right = await replica({ ...address, password: 'right-CANARY' });
      await reached(right);
      expect(await granted([wrong], 'a', 60)).toBe(40);
      expect(wrong.states).not.toContain('reached');
      expect(JSON.stringify(said.flatMap(({ mock }) => mock.calls))).not.toContain('CANARY');
      vi.restoreAllMocks();
    });
  },
);
