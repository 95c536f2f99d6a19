import { helloWith } from './longMessages';
import { RawClient } from './rawClient';
import { serveProduct, type Served } from './servers';
import type { Finding } from './stats';

const heapMiB = 512;
const limitMiB = 300;

/** What the process needs, without a collection that nobody but a benchmark would ask for. */
export async function* heldMemory(): AsyncGenerator<Finding> {
  yield await holding('1,500 ended connections with 1 MB of metadata', (to) => ended(to, 1_500, 1_000_000));
  yield await holding('1,500 ended connections with 250 kB of metadata', (to) => ended(to, 1_500, 250_000));
  yield await holding('5,000 ended connections with 60 kB of metadata', (to) => ended(to, 5_000, 60_000));
  yield await holding('1,000 idle connections that sent 250 kB once', (to) => idle(to, 250_000, false));
  yield await holding('1,000 idle connections that sent 1 MB once, after a login', (to) =>
    idle(to, 1_000_000, true),
  );
}

async function holding(what: string, act: (to: Served) => Promise<readonly RawClient[]>): Promise<Finding> {
  const served = await serveProduct(heapMiB);
  try {
    const clients = await act(served);
    const { rss, peak } = await served.resident();
    for (const client of clients) client.close();
    return {
      what: `memory of the listener with ${what}, under a heap of ${heapMiB} MiB`,
      measured: `${(rss / 2 ** 20).toFixed(0)} MiB (resident), at most ${(peak / 2 ** 20).toFixed(0)} MiB on the way`,
      limit: `alive and ≤ ${limitMiB} MiB`,
      holds: rss <= limitMiB * 2 ** 20,
    };
  } finally {
    served.stop();
  }
}

/** Twenty at a time. */
async function many<T>(count: number, act: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let done = 0; done < count; done += 20) {
    all.push(...(await Promise.all(Array.from({ length: Math.min(20, count - done) }, act))));
  }
  return all;
}

async function ended({ sandboxPort }: Served, count: number, metadata: number): Promise<readonly []> {
  const hello = helloWith(metadata);
  await many(count, async () => {
    const client = await RawClient.open(sandboxPort);
    await client.ask(hello);
    client.close();
  });
  return [];
}

async function idle(
  { sandboxPort }: Served,
  metadata: number,
  login: boolean,
): Promise<readonly RawClient[]> {
  const hello = helloWith(metadata);
  return many(1_000, async () => {
    const client = await RawClient.open(sandboxPort);
    if (login) await client.login();
    if ((await client.ask(hello)) === null) throw new Error('The server hung up');
    return client;
  });
}
