import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readers } from './readers';
import { record, recordMessages } from './record';
import { fileOf, messagesIn, recordedIn, type Recording } from './recorded';

// `npm run record:drivers`: has the real drivers read connection strings, meet servers that are wrong and be refused, and
// keeps what they made of it: `core/drivers/readings` and `core/drivers/messages`, a file a driver each. What is recorded
// of a driver that is not here stays as it is. `--only rust` records one file. `npm run test:drivers` builds the drivers.

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const on = new Date().toISOString().slice(0, 10);

for (const reader of readers.filter(({ file }) => only === undefined || file === only)) {
  const { file, major } = reader;
  const readings = await record(reader, on);
  const messages = readings && (await recordMessages(reader, readings.from.version, on));
  if (readings === null || messages === null) {
    process.stdout.write(`${major}  NOT RUN: it is not on this machine\n`);
    continue;
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

/** The day is that on which something was first seen: the same again is no news. */
function keep<T extends { readonly from: { readonly on: string } }>(
  what: Recording,
  file: string,
  major: string,
  before: Readonly<Partial<Record<string, T>>>,
  seen: T,
): 'as it was' | 'recorded anew' {
  const day = before[major]?.from.on ?? on;
  const sameDay = { ...seen, from: { ...seen.from, on: day } };
  const isSame = JSON.stringify(sameDay) === JSON.stringify(before[major]);
  const path = fileOf(file, what);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...before, [major]: isSame ? sameDay : seen }, null, 2)}\n`);
  return isSame ? 'as it was' : 'recorded anew';
}
