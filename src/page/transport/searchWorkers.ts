import type { Lanes, OpenLanes } from '../../core/mistakes/search/lanes';
import type { SearchInput } from '../../core/mistakes/search/observed';
import type { Chunk, Searched } from '../../core/mistakes/search/searcher';
import type { Secret } from '../../core/credentials/secret';
import { inPageLanes } from './inPageLanes';
import type { BeginSearch, ToSearchWorker } from './searchMessages';

/** As much of a `Worker` as is used. */
export interface SearchWorker {
  addEventListener(type: 'message' | 'error', listener: (event: { readonly data?: Searched }) => void): void;
  postMessage(message: ToSearchWorker, transfer: never[]): void;
  terminate(): void;
}

export interface Workers {
  /** @throws where there are no workers */
  readonly make: () => SearchWorker;
  readonly count: number;
}

/** While a worker is at one chunk, the next lies before it. */
const lanesEach = 2;

/** As many workers as there are processors, for as long as a search takes; where there are none, the page itself. */
export function searchWorkers({ make, count }: Workers = ofBrowser()): OpenLanes {
  return (input, secrets) => {
    const inPage = inPageLanes(input, secrets);
    const hands: Hand[] = [];
    try {
      for (let i = 0; i < count; i++) hands.push(handOf(make(), begin(input, secrets), inPage));
    } catch {
      // A browser that has none, or refuses them to a page that was opened as a file.
      for (const hand of hands) hand.close();
      return inPage;
    }
    let next = 0;
    return {
      count: hands.length * lanesEach,
      search: (chunk) => leastBusy(hands, next++).search(chunk),
      close() {
        for (const hand of hands) hand.close();
      },
    };
  };
}

function ofBrowser(): Workers {
  return {
    count: Math.max(1, navigator.hardwareConcurrency),
    make: () =>
      new Worker(new URL('./searchWorker.ts', import.meta.url), {
        type: 'module',
        name: 'search',
      }),
  };
}

/** A worker, with what it was asked and has not answered. */
interface Hand {
  readonly waiting: () => number;
  readonly search: Lanes['search'];
  readonly close: () => void;
}

function handOf(worker: SearchWorker, first: BeginSearch, instead: Lanes): Hand {
  const asked: { readonly chunk: Chunk; readonly answer: (searched: Searched) => void }[] = [];
  let broken = false;
  worker.addEventListener('message', ({ data }) => {
    if (data) asked.shift()?.answer(data);
  });
  worker.addEventListener('error', () => {
    broken = true;
    worker.terminate();
    for (const { chunk, answer } of asked.splice(0)) void instead.search(chunk).then(answer);
  });
  worker.postMessage(first, []);
  return {
    waiting: () => asked.length,
    search(chunk) {
      if (broken) return instead.search(chunk);
      return new Promise((answer) => {
        asked.push({ chunk, answer });
        worker.postMessage(chunk, []);
      });
    },
    close: () => worker.terminate(),
  };
}

function leastBusy(hands: readonly Hand[], turn: number): Hand {
  const first = hands[turn % hands.length];
  if (!first) throw new TypeError('A search has at least one worker');
  return hands.reduce((least, hand) => (hand.waiting() < least.waiting() ? hand : least), first);
}

function begin({ sessionToken, ...input }: SearchInput, secrets: readonly Secret[]): BeginSearch {
  return {
    input: { ...input, ...(sessionToken ? { sessionToken: sessionToken.reveal() } : {}) },
    secrets: secrets.map((secret) => secret.reveal()),
  };
}
