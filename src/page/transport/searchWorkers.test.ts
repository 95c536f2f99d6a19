import { describe, expect, it } from 'vitest';
import { Secret } from '../../core/credentials/secret';
import { search } from '../../core/mistakes/search/search';
import type { Chunk, Searched } from '../../core/mistakes/search/searcher';
import { secret, signWrongly } from '../../testing/listener/wrongSigner';
import { lanesNow } from '../../core/mistakes/search/lanesNow';
import type { BeginSearch, ToSearchWorker } from './searchMessages';
import { searchWorkers, type SearchWorker } from './searchWorkers';

type Listener = (event: { readonly data?: Searched }) => void;

/** Does in the same thread what a worker does. */
class FakeWorker implements SearchWorker {
  readonly told: ToSearchWorker[] = [];
  ended = false;
  readonly #listeners = new Map<string, Listener>();
  #lanes = lanesNow(signWrongly({}), []);
  readonly #breaksAt: number;

  constructor(breaksAt = Infinity) {
    this.#breaksAt = breaksAt;
  }

  addEventListener(type: 'message' | 'error', listener: Listener): void {
    this.#listeners.set(type, listener);
  }

  postMessage(message: ToSearchWorker): void {
    this.told.push(message);
    if ('secrets' in message) this.#lanes = lanesNow(inputOf(message), secretsOf(message));
    else if (this.told.length > this.#breaksAt) queueMicrotask(() => this.#listeners.get('error')?.({}));
    else {
      void this.#answer(message);
    }
  }

  async #answer(chunk: Chunk): Promise<void> {
    const data = await this.#lanes.search(chunk);
    if (!this.ended) this.#listeners.get('message')?.({ data });
  }

  terminate(): void {
    this.ended = true;
  }
}

const inputOf = ({ input: { sessionToken, ...input } }: BeginSearch) => ({
  ...input,
  ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
});
const secretsOf = ({ secrets }: BeginSearch) => secrets.map((each) => new Secret(each));

const mistyped = signWrongly({ secret: `${secret.slice(0, 9)}${secret.slice(10)}` });

function searchedBy(workers: readonly FakeWorker[], input = mistyped) {
  let next = 0;
  const openLanes = searchWorkers({
    count: workers.length,
    make() {
      const worker = workers[next++];
      if (!worker) throw new Error('no more workers');
      return worker;
    },
  });
  return search({ input, secrets: [new Secret(secret)], depth: 'known', openLanes });
}

const found = { kind: 'found', mistakes: [{ id: 'typing', way: { kind: 'lost', place: 10 } }] };

describe('workers of a search', () => {
  it('share the chunks, answer each for itself, and end with the search', async () => {
    const workers = [new FakeWorker(), new FakeWorker(), new FakeWorker()];
    expect(await searchedBy(workers).result).toMatchObject(found);
    for (const { told, ended } of workers) {
      expect(told.length).toBeGreaterThan(1);
      expect(ended).toBe(true);
    }
  });

  it('are told the secret by message, once, and are not begun where the secret is the driver’s', async () => {
    const workers = [new FakeWorker()];
    await searchedBy(workers).result;
    expect(workers[0]?.told.filter((message) => 'secrets' in message)).toHaveLength(1);
    expect(workers[0]?.told.slice(1).some((message) => JSON.stringify(message).includes(secret))).toBe(false);
    const idle = new FakeWorker();
    expect(await searchedBy([idle], signWrongly({})).result).toMatchObject({ kind: 'match' });
    expect(idle.told).toEqual([]);
  });

  it('end when the search is cancelled, which then has no result', async () => {
    const workers = [new FakeWorker(), new FakeWorker()];
    const { result, cancel } = searchedBy(workers, signWrongly({ secret: 'another altogether' }));
    cancel();
    expect(await result).toBeNull();
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it('that break are replaced by the page itself', async () => {
    const workers = [new FakeWorker(1), new FakeWorker(3)];
    expect(await searchedBy(workers).result).toMatchObject(found);
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
  });

  it('that cannot be had leave the search to the page, and none behind', async () => {
    const only = new FakeWorker();
    let made = 0;
    const openLanes = searchWorkers({
      count: 2,
      make() {
        if (made++ > 0) throw new Error('refused');
        return only;
      },
    });
    const secrets = [new Secret(secret)];
    expect(await search({ input: mistyped, secrets, depth: 'known', openLanes }).result).toMatchObject(found);
    expect(only.ended).toBe(true);
  });
});
