import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { logOf } from '../../server/main/logOf';
import { startListener, type Listening } from '../../server/main/startListener';
import { freePorts } from '../freePorts';
import { upgraded } from '../upgraded';
import { closedPort } from '../closedPort';
import { findEngine } from './findEngine';
import { startRedis, type Redis } from './startRedis';
import { startReplica, type Replica } from './startReplica';
import { handshake, type Visit } from './visit';

const program = findEngine('redis-server');

/** In a minute, for each visitor; of it 5 % are 2. */
const rate = 40;
const tolerance = rate * 0.05;
const url = 'http://countersign.example/';

describe.skipIf(program === null)('two replicas that share limits in Redis', () => {
  let port: number;
  let redis: Redis;
  let listening: Listening;
  let replicas: readonly Replica[];
  let visitors = 0;

  beforeAll(async () => {
    port = await closedPort();
    redis = await startRedis(program ?? '', port);
    const opened = await startListener(freePorts, builtInUsers(), logOf(freePorts));
    if (!opened) throw new Error('The sandbox does not listen');
    listening = opened;
    const options = [
      `--public-url=${url}`,
      '--trust-proxy=127.0.0.1',
      `--allow-target=127.0.0.1:${listening.facts.port}`,
      `--limits=redis://127.0.0.1:${port}`,
      `--link-rate=${rate}:6000`,
      '--links-per-visitor=1000',
    ];
    replicas = await Promise.all([startReplica(options), startReplica(options)]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all((replicas ?? []).map((replica) => replica.end('SIGKILL')));
    await listening?.close();
    await redis?.close();
  });

  const newVisitor = (): string => `198.51.100.${(visitors += 1)}`;

  function visitAt(replica: Replica, visitor: string): Visit {
    const bound = `http://127.0.0.1:${replica.port}/`;
    return {
      url: bound,
      origin: new URL(url).origin,
      headers: { host: new URL(url).host, 'x-forwarded-for': visitor },
    };
  }

  /** @returns how many of twice as many links as one may open were let in, at both replicas in turn */
  async function letIn(visitor: string): Promise<number> {
    let count = 0;
    for (let i = 0; i < 2 * rate; i++) {
      const { url: bound, origin, headers } = visitAt(replicas[i % 2] as Replica, visitor);
      const socket = new WebSocket(new URL('api/link', bound.replace('http', 'ws')), {
        headers,
        origin: origin ?? '',
      });
      const status = await upgraded(socket);
      socket.terminate();
      expect([101, 429, 503]).toContain(status);
      if (status === 101) count += 1;
    }
    return count;
  }

  async function verdicts(): Promise<readonly string[]> {
    const target = `mongodb://127.0.0.1:${listening.facts.port}/`;
    const at = (i: number): Visit => visitAt(replicas[i % 2] as Replica, newVisitor());
    const right = [0, 1].map((i) => handshake(at(i), target));
    const wrong = [0, 1].map((i) => handshake(at(i), target, { secret: 'wrong' }));
    return (await Promise.all([...right, ...wrong])).map(({ outcome }) => outcome);
  }

  it('hold a visitor to them together, within 5 %', async () => {
    expect(Math.abs((await letIn(newVisitor())) - rate)).toBeLessThanOrEqual(tolerance);
  }, 60_000);

  it('hold each visitor by itself', async () => {
    const visitor = newVisitor();
    expect(await letIn(visitor)).toBeLessThanOrEqual(rate + tolerance);
    expect(await verdicts()).toEqual(['authenticated', 'authenticated', 'rejected', 'rejected']);
  }, 60_000);

  it('go on without it, each holding visitors by itself, and count together again when it is back', async () => {
    await redis.close();
    expect(await verdicts()).toEqual(['authenticated', 'authenticated', 'rejected', 'rejected']);
    const alone = await letIn(newVisitor());
    expect(alone).toBeGreaterThan(rate + tolerance);
    expect(alone).toBeLessThanOrEqual(2 * rate);
    redis = await startRedis(program ?? '', port);
    await expect
      .poll(async () => Math.abs((await letIn(newVisitor())) - rate), { timeout: 60_000, interval: 500 })
      .toBeLessThanOrEqual(tolerance);
    expect(await verdicts()).toEqual(['authenticated', 'authenticated', 'rejected', 'rejected']);
  }, 180_000);
});
