import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { toItsEnd } from '../commands/command';
import { nodeAt } from './nodeAt';
import { nodeVersions } from './versions';

// `npm run test:nodes`: what of the tests depends on Node, and one journey, by every Node that is supported beside the one
// that is installed, which `npm test` runs by. What is built for the journeys is taken as it is. Ends with status 1 where
// one fails, or cannot be had, unless `--available` is given: that is no more than a line then. `--only 22` runs one major.

const { available, only } = parseArgs({
  options: { available: { type: 'boolean', default: false }, only: { type: 'string' } },
}).values;

const root = join(import.meta.dirname, '../../..');
const modules = join(root, 'node_modules');

/** Sockets, TLS, names, files, processes, streams; and in core what a platform gives it: hashes, text, numbers. */
const units = ['server', 'core/sigv4', 'core/bytes', 'core/bson', 'core/wire', 'core/mongodbAws'];

const steps = [
  {
    title: 'unit tests of server, and of core where a platform shows',
    argv: [
      join(modules, 'vitest/vitest.mjs'),
      'run',
      '--config',
      'src/vitest.config.ts',
      '--reporter=dot',
      ...units.map((part) => `src/${part}/`),
    ],
  },
  {
    title: 'a journey: a driver’s login in Listen',
    argv: [
      join(modules, 'playwright/cli.js'),
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--workers=1',
      'e2e/listen.spec.ts',
      '-g',
      'a login appears by driver',
    ],
  },
] as const;

const chosen = nodeVersions.filter(
  (version) => `v${version}` !== process.version && (only === undefined || version.split('.')[0] === only),
);
if (!existsSync(join(root, 'dist/server/main.js'))) {
  process.stderr.write('Nothing is built: run npm run build, or npm test, before.\n');
  process.exit(1);
}
for (const version of chosen) {
  const node = await nodeAt(version).catch((thrown: unknown) => {
    say(version, `NOT RUN: ${String(thrown)}`);
    if (!available) process.exitCode = 1;
    return null;
  });
  if (node === null) continue;
  for (const { title, argv } of steps) {
    const since = performance.now();
    // What is started in turn is to be the same Node.
    const PATH = [dirname(node), process.env.PATH].join(delimiter);
    const child = spawn(node, argv, { cwd: root, env: { ...process.env, PATH } });
    const { status, out, err } = await toItsEnd(child);
    const took = `${((performance.now() - since) / 1000).toFixed(0)} s`;
    say(version, `${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${took}`);
    if (status === 0) continue;
    process.stdout.write(`${out}${err}\n`);
    process.exitCode = 1;
  }
}

function say(version: string, what: string): void {
  process.stdout.write(`Node ${version}  ${what}\n`);
}
