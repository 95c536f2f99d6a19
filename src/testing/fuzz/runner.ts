import { parentPort, workerData } from 'node:worker_threads';
import { fuzzReaders } from './readers';
import { tryOne, type Escape } from './tryOne';

/** What the thread that reads is told. */
export interface Work {
  readonly seed: number;
  /** Milliseconds. */
  readonly lasts: number;
  /** In all. */
  readonly inputs: number;
  /** This reader only. */
  readonly reader: string | null;
  /** This input only. */
  readonly at: number | null;
  /** Reader and number of the input that is being read: whoever watches sees by it what hangs. */
  readonly now: Int32Array;
}

/** What it tells. */
export interface Told {
  readonly escape?: Escape;
  /** Inputs so far. */
  readonly total?: number;
  readonly ended?: true;
}

/** Inputs to a reader before it is the next one's turn. */
const turn = 200;

// The thread behind `main.ts`, which would hang with it.
const { seed, lasts, inputs, reader: only, at: single, now } = workerData as Work;
const until = performance.now() + lasts;
let total = 0;
const known = new Set<string>();

function say(told: Told): void {
  parentPort?.postMessage(told, []);
}

async function one(index: number, at: number): Promise<void> {
  const reader = fuzzReaders[index];
  if (!reader) return;
  now.set([index, at]);
  const escape = await tryOne(reader, index, seed, at);
  total++;
  if (escape === null) return;
  const kind = `${escape.reader} ${escape.what.replace(/^took .*/, 'took')}`;
  if (known.has(kind)) return;
  known.add(kind);
  say({ escape });
}

async function all(): Promise<void> {
  const chosen = fuzzReaders.flatMap(({ name }, index) => (only === null || name === only ? [index] : []));
  if (single !== null) {
    for (const index of chosen) await one(index, single);
    return;
  }
  for (let from = 0; performance.now() < until && total < inputs; from += turn) {
    for (const index of chosen) {
      for (let at = from; at < from + turn; at++) await one(index, at);
      say({ total });
    }
    // What waits in microtasks only would never let a message out.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

await all();
say({ total, ended: true });
