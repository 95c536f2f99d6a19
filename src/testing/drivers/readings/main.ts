import { writeFileSync } from 'node:fs';
import { readers } from './readers';
import { record } from './record';
import { fileOf, recordedIn, type RecordedFile } from './recorded';

// `npm run record:drivers`: has the real drivers read connection strings and meet servers that are wrong, and keeps what
// they made of them, a file a driver in `core/drivers/readings`. What is recorded of a driver that is not here stays as it is.

const on = new Date().toISOString().slice(0, 10);

for (const reader of readers) {
  const { file: name, major } = reader;
  const readings = await record(reader, on);
  if (readings === null) {
    process.stdout.write(`${major}  NOT RUN: it is not on this machine\n`);
    continue;
  }
  const before = recordedIn(name);
  const { from } = before[major] ?? {};
  const sameDay = { ...readings, from: { ...readings.from, on: from?.on ?? on } };
  // The day is that on which something was first seen: the same again is no news.
  const kept = JSON.stringify(sameDay) === JSON.stringify(before[major]) ? sameDay : readings;
  const file: RecordedFile = { ...before, [major]: kept };
  writeFileSync(fileOf(name), `${JSON.stringify(file, null, 2)}\n`);
  const news = kept === sameDay ? 'as it was' : 'recorded anew';
  process.stdout.write(
    `${major}  ${readings.from.driver} ${readings.from.version}: ${readings.readings.length} readings and ${readings.answers.length} answers, ${news}\n`,
  );
}
