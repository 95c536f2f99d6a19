import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { namespace } from '../hostCredentials/trueAddresses';
import { cases, modeCases, type Case } from './cases';
import { makeCode, runCode } from './code/codeRuns';
import type { Driver } from './driver';
import { complaints } from './judge';
import { poolsAsRecorded } from './poolsAsRecorded';
import { proseLines } from './prose';
import { logIn } from './run';
import { firstFound } from './sources/firstFound';
import { startMachine, type Machine } from './sources/machine';
import { needsOwnNetwork, sourceCases } from './sources/sourceCases';
import { stsNames } from './sources/stsByName';
import { table } from './table';
import { c } from './toolchains/c';
import { go } from './toolchains/go';
import { java } from './toolchains/java';
import { npm } from './toolchains/node';
import { python } from './toolchains/python';
import { rust } from './toolchains/rust';
import type { Toolchain } from './toolchains/toolchain';

// `npm run test:drivers`: real drivers against the sandbox, as a table. What is not built yet is built into a cache
// outside the checkout; then all of it runs in a network namespace that has AWS's own addresses and names. Ends with
// status 1 if a line is wrong, or if a driver could not be run, unless `--available` is given: what is not on this
// machine and cannot be had is then no more than a line. `--only Rust` runs one language, `--code` the code that the page offers, and no more.

const {
  available,
  only,
  code: codeAlone,
  inside,
} = parseArgs({
  options: {
    available: { type: 'boolean', default: false },
    only: { type: 'string' },
    code: { type: 'boolean', default: false },
    /** By this program itself, where it has built everything and made the namespace. */
    inside: { type: 'boolean', default: false },
  },
}).values;

/** Every language, in the order of the table. */
const toolchains: readonly Toolchain[] = [rust, npm, go, c, python, java].filter(
  ({ title }) => only === undefined || title === only,
);

const network = inside ? null : namespace();
if (network?.possible === true) {
  await say(toolchains);
  const own = [
    process.execPath,
    '--import',
    import.meta.resolve('tsx'),
    fileURLToPath(import.meta.url),
    '--inside',
  ];
  const chosen = [...(only === undefined ? [] : ['--only', only]), ...(codeAlone ? ['--code'] : [])];
  const [command, ...args] = network.around([...own, ...chosen], stsNames);
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
} else {
  if (network !== null) await say(toolchains);
  await runAll(inside);
}

/** Builds what is not built, two languages at once since each waits for its registry, and says what is left out. */
async function say(all: readonly Toolchain[]): Promise<void> {
  const next = all.values();
  const work = async (): Promise<void> => {
    for (const { title, find, code = [] } of next) {
      const begun = Date.now();
      const { drivers, missing } = await find(true);
      const unmade = drivers.length === 0 ? [] : (await Promise.all(code.map(makeCode))).flat();
      const seconds = Math.round((Date.now() - begun) / 1000);
      if (seconds > 5) process.stdout.write(`${title}  built in ${seconds} s\n`);
      for (const why of [...missing, ...unmade]) {
        process.stdout.write(`${title}  NOT RUN: ${why}\n`);
        if (!available) process.exitCode = 1;
      }
    }
  };
  await Promise.all([work(), work()]);
  if (network?.possible === false) {
    process.stdout.write(
      `AWS’s own addresses  NOT RUN: no network namespace can be made here: ${network.why}\n`,
    );
    if (!available) process.exitCode = 1;
  }
}

async function runAll(atTrueAddresses: boolean): Promise<void> {
  const machine = await startMachine(atTrueAddresses);
  const drivers = [];
  for (const { find } of toolchains) drivers.push(...(await find(false)).drivers);
  const wanted = [
    ...cases,
    ...modeCases,
    ...sourceCases.filter((one) => atTrueAddresses || !needsOwnNetwork(one)),
  ];
  try {
    if (!codeAlone) await runLogins(drivers, wanted, machine, atTrueAddresses);
    for (const runner of atTrueAddresses ? toolchains.flatMap(({ code = [] }) => code) : []) {
      for (const { right, line } of await runCode(runner, machine)) {
        process.stdout.write(`${line}\n`);
        if (!right) process.exitCode = 1;
      }
    }
  } finally {
    await machine.close();
  }
  if (!atTrueAddresses) return;
  const prose = await proseLines(drivers);
  process.stdout.write(`\n${prose.lines.join('\n')}\n`);
  if (prose.wrong > 0) process.exitCode = 1;
}

async function runLogins(
  drivers: readonly Driver[],
  wanted: readonly Case[],
  machine: Machine,
  atTrueAddresses: boolean,
): Promise<void> {
  const logins = await logIn(drivers, wanted, 2, machine);
  process.stdout.write(table(logins));
  if (logins.some((login) => complaints(login).length > 0)) process.exitCode = 1;
  const { lines, wrong } = atTrueAddresses ? await firstFound(drivers, machine) : { lines: [], wrong: 0 };
  if (lines.length > 0) process.stdout.write(`\n${lines.join('\n')}\n`);
  if (wrong > 0) process.exitCode = 1;
  for (const { right, line } of atTrueAddresses ? await poolsAsRecorded(drivers, machine) : []) {
    process.stdout.write(`${line}\n`);
    if (!right) process.exitCode = 1;
  }
}
