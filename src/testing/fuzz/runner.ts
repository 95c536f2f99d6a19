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
  /** Inputs so far, and how many the reader had that had fewest. */
  readonly total?: number;
  readonly fewest?: number;
  readonly ended?: true;
}

/** A reader's turn: so many inputs at least, and as many as it reads in so many milliseconds. */
const turn = { inputs: 20, ms: 10 };

// The thread behind `main.ts`, which would hang with it.
const { seed, lasts, inputs, reader: only, at: single, now } = workerData as Work;
const until = performance.now() + lasts;
const chosen = fuzzReaders.flatMap(({ name }, index) => (only === null || name === only ? [index] : []));
const counts = new Map(chosen.map((index) => [index, 0]));
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

async function takeTurn(index: number): Promise<void> {
  const first = counts.get(index) ?? 0;
  const ends = performance.now() + turn.ms;
  let at = first;
  while (at < first + turn.inputs || performance.now() < ends) await one(index, at++);
  counts.set(index, at);
}

function isOver(): boolean {
  return performance.now() >= until || total >= inputs;
}

async function all(): Promise<void> {
  while (!isOver()) {
    for (const index of chosen) await takeTurn(index);
    say({ total, fewest: Math.min(...counts.values()) });
    // What waits in microtasks only would never let a message out.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

if (single === null) await all();
else for (const index of chosen) await one(index, single);
say({ total, ended: true });
