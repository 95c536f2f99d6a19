import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { driverAddress } from '../core/listener/driverAddress';
import { freePorts } from '../testing/freePorts';
import { loginByDriver, putInEnvironment } from '../testing/listener/driver';
import { exampleUser } from '../testing/exampleUser';
import { FeedClient } from '../testing/listener/feedClient';
import { startCountersign, type Countersign } from './countersign';

let product: Countersign;
beforeAll(async () => {
  product = await startCountersign(freePorts, import.meta.dirname);
});
afterAll(() => product.close());

const clients: FeedClient[] = [];
afterEach(() => {
  for (const { socket } of clients.splice(0)) socket.terminate();
  vi.unstubAllEnvs();
});

function page(): FeedClient {
  const client = new FeedClient(Number(new URL(product.url).port));
  clients.push(client);
  return client;
}

describe('the feed at /api/listen', () => {
  it('tells of a driver that logs in, and hands out the record that is watched', async () => {
    const feed = page();
    const { listener } = await feed.frame('listening');
    expect(listener).toEqual({
      host: '127.0.0.1',
      port: product.listening?.sandbox.port,
      tls: false,
      relayAll: false,
    });
    putInEnvironment(exampleUser('iam-user'));
    await loginByDriver(`${driverAddress(listener)}&appName=feed-test`);
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
});
