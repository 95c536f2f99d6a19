import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Told, Work } from './runner';
import { fuzzReaders } from './readers';
import type { Escape } from './tryOne';

// `npm run fuzz`: everything that reads input from outside, with inputs that are hardly as they should be. Ends with
// status 1 if one throws what it does not promise, takes too long, or hangs. What is found is made again by seed,
// reader and number.

const usage = `npm run fuzz -- [--minutes 5] [--inputs N] [--seed N] [--reader NAME [--at N]]
Readers: ${fuzzReaders.map(({ name }) => name).join(' · ')}
`;

/** Milliseconds on one input, after which it counts as hanging. */
const hangMs = 60_000;

function wholeNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,10}$/.test(text)) return Number(text);
  process.stderr.write(usage);
  return process.exit(2);
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    inputs: { type: 'string' },
    seed: { type: 'string' },
    reader: { type: 'string' },
    at: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help || (values.reader !== undefined && fuzzReaders.every(({ name }) => name !== values.reader))) {
  process.stderr.write(usage);
  process.exit(values.help ? 0 : 2);
}
const work: Work = {
  seed: wholeNumber(values.seed) ?? Math.floor(Math.random() * 2 ** 31),
  lasts: Number(values.minutes) * 60_000,
  inputs: wholeNumber(values.inputs) ?? Number.POSITIVE_INFINITY,
  reader: values.reader ?? null,
  at: wholeNumber(values.at),
  now: new Int32Array(new SharedArrayBuffer(8)).fill(-1),
};
process.stdout.write(`Seed ${work.seed}, ${fuzzReaders.length} readers\n`);

let escapes = 0;
// A thread has no TypeScript of its own.
const start = `const { typescript, runner } = require('node:worker_threads').workerData;
import(typescript).then(({ register }) => (register(), import(runner)));`;
const files = { typescript: import.meta.resolve('tsx/esm/api'), runner: import.meta.resolve('./runner.ts') };
const worker = new Worker(start, { eval: true, workerData: { ...work, ...files } });
let [total, fewest, said] = [0, 0, performance.now()];
worker.on('message', (told: Told) => {
  if (told.escape) tell(told.escape);
  total = told.total ?? total;
  fewest = told.fewest ?? fewest;
  if (told.ended) return end();
  if (performance.now() - said < 60_000) return;
  said = performance.now();
  process.stdout.write(`${counted()} …\n`);
});
worker.on('error', (thrown) => {
  throw thrown;
});

let [before, since] = ['', performance.now()];
const watch = setInterval(() => {
  const [index = 0, at = 0] = work.now;
  if (before !== `${index} ${at}`) [before, since] = [`${index} ${at}`, performance.now()];
  // Below 0 the readers are still being loaded.
  if (index < 0 || performance.now() - since < hangMs) return;
  tell({ reader: fuzzReaders[index]?.name ?? '', at, what: 'hangs', input: '' });
  process.exit(1);
}, 1000);

function tell({ reader, at, what, input }: Escape): void {
  escapes++;
  const again = `npm run fuzz -- --seed ${work.seed} --reader '${reader}' --at ${at}`;
  process.stdout.write(`\n${reader}: ${what}\n  ${again}\n  ${input.slice(0, 2000)}\n`);
}

function end(): void {
  clearInterval(watch);
  process.stdout.write(`\n${counted()}\n`);
  process.exitCode = escapes === 0 ? 0 : 1;
}

function counted(): string {
  return `${total.toLocaleString('en')} inputs, at least ${fewest.toLocaleString('en')} each, ${escapes} kinds of escape`;
}
