import { MongoClient } from 'mongodb';
import { driverAddress } from '../../core/capture/driverAddress';
import { exampleUser } from '../exampleUser';
import { scrolling } from './scrolling';
import { serveProduct, type Served } from './servers';
import type { Finding } from './stats';

const { accessKeyId, secretAccessKey } = exampleUser('iam-user');

/** What became of a number of the official driver's connections, each with a login of its own. */
interface Opened {
  readonly ready: number;
  readonly failed: number;
}

/**
 * Opens as many connections as fit into a client's pool, all at once, and waits until each is logged in or has failed.
 * As many pings as connections make the pool open them in one go; by itself it opens ten in a second, which only tops
 * up what the pings did not need.
 * @param size connections; the monitoring connection comes on top and never logs in
 */
async function openPool({ sandboxPort }: Served, size: number): Promise<Opened & { close(): Promise<void> }> {
  const address = driverAddress({ host: '127.0.0.1', port: sandboxPort, tls: false, relayAll: false });
  const client = new MongoClient(address, {
    minPoolSize: size,
    maxPoolSize: size,
    maxConnecting: size,
    serverSelectionTimeoutMS: 60_000,
    authMechanismProperties: {
      AWS_CREDENTIAL_PROVIDER: () =>
        Promise.resolve({ accessKeyId, secretAccessKey: secretAccessKey.reveal() }),
    },
  });
  let [ready, failed] = [0, 0];
  const settled = new Promise<void>((resolve) => {
    const look = (): void => {
      if (ready + failed >= size) resolve();
    };
    client.on('connectionReady', () => {
      ready += 1;
      look();
    });
    client.on('connectionClosed', ({ reason }) => {
      if (reason !== 'error') return;
      failed += 1;
      look();
    });
  });
  await client.connect();
  const pings = Array.from({ length: size }, () => client.db('admin').command({ ping: 1 }));
  await Promise.allSettled(pings);
  await settled;
  return { ready, failed, close: () => client.close() };
}

async function openMany(served: Served, pools: number, size: number): Promise<Opened> {
  const opened = await Promise.all(Array.from({ length: pools }, () => openPool(served, size)));
  await Promise.all(opened.map((pool) => pool.close()));
  return {
    ready: opened.reduce((sum, { ready }) => sum + ready, 0),
    failed: opened.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/**
 * The official driver’s connections against the listener: 2,000 at once, then 50,000 over a run. What is kept of them
 * is bounded, so the second tenth of the run and its end must need the same memory, give or take what a heap breathes.
 */
export async function* listenerUnderLoad(): AsyncGenerator<Finding> {
  const served = await serveProduct();
  try {
    const since = performance.now();
    const burst = await openMany(served, 20, 100);
    const burstMs = performance.now() - since;
    yield {
      what: '2,000 driver connections in a burst',
      measured: `${burst.ready} logged in, ${burst.failed} failed, ${(burstMs / 1000).toFixed(1)} s`,
      limit: '2000 and 0',
      holds: burst.ready === 2_000 && burst.failed === 0,
    };
    yield await scrolling(served, 2_000);
    const total = 50_000;
    const wave = { pools: 10, size: 50 };
    const waves = total / (wave.pools * wave.size);
    let [ready, failed, warm] = [0, 0, 0];
    const began = performance.now();
    for (let i = 0; i < waves; i++) {
      const opened = await openMany(served, wave.pools, wave.size);
      ready += opened.ready;
      failed += opened.failed;
      if (i === Math.floor(waves / 5)) warm = await served.memory();
    }
    const perSecond = ready / ((performance.now() - began) / 1000);
    yield {
      what: '50,000 driver connections over a run',
      measured: `${ready} logged in, ${failed} failed, ${perSecond.toFixed(0)}/s`,
      limit: '50000 and 0',
      holds: ready === total && failed === 0,
    };
    const mib = (await served.memory()) / 2 ** 20;
    const grown = mib - warm / 2 ** 20;
    yield {
      what: 'memory of the listener over that run, from its first fifth to its end',
      measured: `${grown.toFixed(0)} MiB more, ${mib.toFixed(0)} MiB in all (resident)`,
      limit: '≤ 32 MiB more',
      holds: grown <= 32,
    };
  } finally {
    served.stop();
  }
}
