import type * as Mongodb from 'mongodb';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

// A program of its own: node --import tsx readings.ts <package> reads connection strings, a JSON array on standard
// input, and writes the driver's version and what it takes from each, the `Told` of `readings/record.ts`. It connects
// to nothing.
const [name = ''] = process.argv.slice(2);
// Version 6 is installed by another name, and has the same interface as far as it is used here.
const { MongoClient } = (await import(name)) as typeof Mongodb;
const given = JSON.parse(await text(process.stdin)) as readonly string[];

const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };

process.stdout.write(JSON.stringify({ version, readings: given.map(read) }));

function read(one: string): object {
  try {
    const { credentials } = new MongoClient(one).options;
    const token: unknown = credentials?.mechanismProperties.AWS_SESSION_TOKEN;
    return {
      took: {
        user: credentials?.username || null,
        password: credentials?.password || null,
        token: token === undefined ? null : `${token as string}`,
        source: credentials?.source ?? null,
        mechanism: credentials?.mechanism ?? null,
      },
    };
  } catch (thrown) {
    return { said: (thrown as Error).message };
  }
}
