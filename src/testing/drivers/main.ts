import { parseArgs } from 'node:util';
import { cases } from './cases';
import { complaints } from './judge';
import { compileLibmongoc } from './libmongoc';
import { npmDrivers } from './npmDrivers';
import { pymongoDriver } from './pymongo';
import { logIn } from './run';
import { table } from './table';

// `npm run test:drivers`: real drivers against the sandbox, as a table. Ends with status 1 if a line is wrong, or if a
// driver could not be run, unless `--available` is given.

const { available } = parseArgs({ options: { available: { type: 'boolean', default: false } } }).values;

const libmongoc = await compileLibmongoc();
const compiled = 'driver' in libmongoc ? [libmongoc.driver] : [];
const pymongo = pymongoDriver();
try {
  const logins = await logIn([...npmDrivers, ...compiled, ...(pymongo ? [pymongo] : [])], cases, 2);
  process.stdout.write(table(logins));
  if (logins.some((login) => complaints(login).length > 0)) process.exitCode = 1;
} finally {
  if ('remove' in libmongoc) await libmongoc.remove();
}
if (pymongo === null) {
  process.stdout.write('\nPyMongo  NOT RUN: COUNTERSIGN_PYTHON may name a Python that has pymongo[aws]\n');
  if (!available) process.exitCode = 1;
}
if ('missing' in libmongoc) {
  process.stdout.write(`\nlibmongoc  NOT RUN: ${libmongoc.missing}\n`);
  if (!available) process.exitCode = 1;
}
