import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inTurn, median, type Finding } from './stats';

const root = join(import.meta.dirname, '../../..');
const rounds = 5;

/** What is built, as whoever installs it has it, and mongosh: each a process that says its version. */
export async function startingOverMongosh(): Promise<Finding> {
  const { a, b } = await inTurn(
    rounds,
    () => says('dist/server/main.js'),
    () => says('node_modules/mongosh/bin/mongosh.js'),
  );
  const ratio = median(a) / median(b);
  return {
    what: 'start ÷ mongosh’s, by --version',
    measured: `${ratio.toFixed(2)} (${median(a).toFixed(0)} ms ÷ ${median(b).toFixed(0)} ms)`,
    limit: '≤ 1.00',
    holds: ratio <= 1,
  };
}

async function says(program: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, program), '--version']);
}
