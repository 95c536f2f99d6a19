import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { namespace } from '../../hostCredentials/trueAddresses';
import { startMachine, type Machine } from '../sources/machine';
import { onDrivers, readers, type Reader } from './readers';
import { record, recordMessages } from './record';
import { versionOf } from '../toolchains/node';
import { refusalsOf } from './refusals';
import { fileOf, messagesIn, recordedIn, type Recording } from './recorded';

// `npm run record:drivers`: has the real drivers read connection strings, meet servers that are wrong, be refused and lose
// their connections, and keeps what they made of it: `core/drivers/readings` and `core/drivers/messages`, a file a driver
// each. What is recorded of a driver that is not here stays as it is. `--only rust` records one file. It runs in a network
// namespace that has AWS's own addresses. `npm run test:drivers` builds the drivers.

const { only, inside } = parseArgs({
  options: { only: { type: 'string' }, inside: { type: 'boolean', default: false } },
}).values;
if (inside) await recordAll();
else inNamespace();

/** Has this program run where the addresses are. @throws Error where that cannot be */
function inNamespace(): void {
  const network = namespace();
  if (!network.possible) throw new Error(`no network namespace can be made here: ${network.why}`);
  const own = [process.execPath, '--import', import.meta.resolve('tsx'), fileURLToPath(import.meta.url)];
  const [command, ...args] = network.around([...own, '--inside', ...(only ? ['--only', only] : [])]);
  process.exitCode = spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
}

async function recordAll(): Promise<void> {
  const machine = await startMachine(true);
  const on = new Date().toISOString().slice(0, 10);
  try {
    for (const reader of readers.filter(({ file }) => only === undefined || file === only))
      await recordOne(reader, on, machine);
    for (const one of onDrivers.filter(({ file }) => only === undefined || file === only))
      await recordWords(one, on);
  } finally {
    await machine.close();
  }
}

async function recordOne(reader: Reader, on: string, machine: Machine): Promise<void> {
  const { file, major } = reader;
  const readings = await record(reader, on);
  const messages = readings && (await recordMessages(reader, readings.from.version, on, machine));
  if (readings === null || messages === null) {
    process.stdout.write(`${major}  NOT RUN: it is not on this machine\n`);
    return;
  }
  const { driver, version } = readings.from;
  const news = [
    keep('readings', file, major, recordedIn(file), readings),
    keep('messages', file, major, messagesIn(file), messages),
  ];
  process.stdout.write(
    `${major}  ${driver} ${version}: ${readings.readings.length} readings and ${readings.answers.length} answers, ${news[0]}; ${messages.refusals.length} refusals, ${news[1]}\n`,
  );
}

async function recordWords({ file, id, driver }: (typeof onDrivers)[number], on: string): Promise<void> {
  const from = { how: 'run', driver: id, version: versionOf(id), on } as const;
  const messages = { from, refusals: await refusalsOf(driver) };
  const news = keep('messages', file, id, messagesIn(file), messages);
  process.stdout.write(`${driver.name}: ${messages.refusals.length} refusals, ${news}\n`);
}

/** The day is that on which something was first seen: the same again is no news. */
function keep<T extends { readonly from: { readonly on: string } }>(
  what: Recording,
  file: string,
  major: string,
  before: Readonly<Partial<Record<string, T>>>,
  seen: T,
): 'as it was' | 'recorded anew' {
  const day = before[major]?.from.on ?? seen.from.on;
  const sameDay = { ...seen, from: { ...seen.from, on: day } };
  const isSame = JSON.stringify(sameDay) === JSON.stringify(before[major]);
  const path = fileOf(file, what);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...before, [major]: isSame ? sameDay : seen }, null, 2)}\n`);
  return isSame ? 'as it was' : 'recorded anew';
}
