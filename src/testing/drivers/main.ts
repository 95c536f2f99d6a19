import { parseArgs } from 'node:util';
import { cases } from './cases';
import { complaints } from './judge';
import { logIn } from './run';
import { table } from './table';
import { c } from './toolchains/c';
import { npm } from './toolchains/node';
import { python } from './toolchains/python';
import { rust } from './toolchains/rust';
import type { Toolchain } from './toolchains/toolchain';

// `npm run test:drivers`: real drivers against the sandbox, as a table. What is not built yet is built into a cache
// outside the checkout. Ends with status 1 if a line is wrong, or if a driver could not be run, unless `--available` is
// given: what is not on this machine and cannot be had is then no more than a line.

const { available } = parseArgs({ options: { available: { type: 'boolean', default: false } } }).values;

/** Every language, in the order of the table. */
const toolchains: readonly Toolchain[] = [rust, npm, c, python];

const found = [];
for (const { title, find } of toolchains) found.push({ title, ...(await find(true)) });

const logins = await logIn(
  found.flatMap(({ drivers }) => drivers),
  cases,
  2,
);
process.stdout.write(table(logins));
if (logins.some((login) => complaints(login).length > 0)) process.exitCode = 1;

for (const { title, missing } of found) {
  for (const why of missing) process.stdout.write(`\n${title}  NOT RUN: ${why}\n`);
  if (missing.length > 0 && !available) process.exitCode = 1;
}
