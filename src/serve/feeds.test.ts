import { MongoClient } from 'mongodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FeedClient } from '../testing/listener/feedClient';
import { startCountersign, type Countersign } from './countersign';

const options = { host: '127.0.0.1', port: 0, sandboxPort: 0, allowTargets: [], open: false, log: false };

let product: Countersign;
beforeAll(async () => {
  product = await startCountersign(options, import.meta.dirname);
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

async function login(secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'): Promise<void> {
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAIOSFODNN7EXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', secret);
  const port = product.listening?.sandbox.port;
  const client = new MongoClient(
    `mongodb://127.0.0.1:${port}/?authMechanism=MONGODB-AWS&directConnection=true&appName=feed-test`,
    { serverSelectionTimeoutMS: 5000 },
  );
  try {
    await client.connect();
  } finally {
    await client.close();
  }
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
    await login();
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
      'closed',
    ]);
  });
});
