import { MongoClient } from 'mongodb';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { driverAddress } from '../../core/capture/driverAddress';
import { exampleUser } from '../exampleUser';
import { serveProduct, type Served } from './servers';
import type { Finding } from './stats';

const seconds = 10;
const limitMs = 250;
const MiB = 1024 * 1024;

/** Each crowd of ten, and how many of its messages must be answered at the least: it is to be slow, not shut out. */
const crowds = [
  { what: '1 MiB before a login', length: MiB, login: false, atLeast: 0 },
  { what: '256 KiB before a login', length: MiB / 4, login: false, atLeast: 10 },
  { what: '1 MiB after a login', length: MiB, login: true, atLeast: 10 },
] as const;

/** How a quiet driver and the page fare while ten clients send the longest documents with the most fields. */
export async function* fairness(): AsyncGenerator<Finding> {
  for (const { what, length, login, atLeast } of crowds) {
    const served = await serveProduct();
    const crowd = fork(
      join(import.meta.dirname, 'crowd.ts'),
      [`${served.sandboxPort}`, `${length}`, login ? 'login' : 'no-login'],
      { execArgv: ['--import', 'tsx'] },
    );
    try {
      await once(crowd, 'message');
      const { ping, page } = await quietly(served);
      crowd.send('answered');
      const [{ answered }] = (await once(crowd, 'message')) as [{ answered: number }];
      yield {
        what: `a quiet driver and the page beside ten clients with documents of ${what}`,
        measured: `ping at worst ${ping.toFixed(0)} ms, page ${page.toFixed(0)} ms, ${answered} documents answered`,
        limit: `≤ ${limitMs} ms each${atLeast === 0 ? '' : `, ≥ ${atLeast} answered`}`,
        holds: ping <= limitMs && page <= limitMs && answered >= atLeast,
      };
    } finally {
      crowd.kill();
      served.stop();
    }
  }
}

async function quietly({ page, sandboxPort }: Served): Promise<{ ping: number; page: number }> {
  const { accessKeyId, secretAccessKey } = exampleUser('iam-user');
  const address = driverAddress({ host: '127.0.0.1', port: sandboxPort, tls: false, relayAll: false });
  const client = new MongoClient(address, {
    maxPoolSize: 1,
    authMechanismProperties: {
      AWS_CREDENTIAL_PROVIDER: () =>
        Promise.resolve({ accessKeyId, secretAccessKey: secretAccessKey.reveal() }),
    },
  });
  try {
    await client.connect();
    await client.db('admin').command({ ping: 1 });
    const until = performance.now() + seconds * 1000;
    const [ping, answer] = await Promise.all([
      worst(until, () => client.db('admin').command({ ping: 1 })),
      worst(until, () => fetch(page).then((response) => response.arrayBuffer())),
    ]);
    return { ping, page: answer };
  } finally {
    await client.close();
  }
}

async function worst(until: number, ask: () => Promise<unknown>): Promise<number> {
  let most = 0;
  while (performance.now() < until) {
    const since = performance.now();
    await ask();
    most = Math.max(most, performance.now() - since);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return most;
}
