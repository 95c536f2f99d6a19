import type * as Mongodb from 'mongodb';
import Module, { createRequire } from 'node:module';
import { answer } from './answer';

// A program of its own: node --import tsx mongodb.ts <package> [<what is not there for it>]
const [name = '', absent] = process.argv.slice(2);
if (absent !== undefined) hide(absent);
// Version 6 is installed by another name, and has the same interface as far as it is used here.
const { MongoClient } = (await import(name)) as typeof Mongodb;
const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };

await answer({
  version,
  open({ connectionString, credentials }) {
    const client = new MongoClient(connectionString, credentials ? optionsOf(credentials) : {});
    return {
      async ask() {
        const status = await client.db('admin').command({ connectionStatus: 1 });
        const things = client.db('test').collection('things');
        const { length } = await things.find().toArray();
        return {
          status,
          documents: [length, await things.countDocuments(), await things.estimatedDocumentCount()],
        };
      },
      close: () => client.close(),
    };
  },
  read(given) {
    const { credentials, hosts, srvHost } = new MongoClient(given).options;
    const token: unknown = credentials?.mechanismProperties.AWS_SESSION_TOKEN;
    return {
      took: {
        user: credentials?.username || null,
        password: credentials?.password || null,
        token: token === undefined ? null : `${token as string}`,
        source: credentials?.source ?? null,
        mechanism: credentials?.mechanism ?? null,
        hosts: srvHost ? [srvHost] : hosts.map((host) => host.toString()),
      },
    };
  },
});

/** As if nobody had installed it: Node itself is to find nothing by that name. */
function hide(missing: string): void {
  const key = '_resolveFilename';
  const resolution = Module as unknown as Record<typeof key, (asked: string, ...rest: unknown[]) => string>;
  const resolve = resolution[key];
  resolution[key] = (asked, ...rest) => {
    if (asked === missing)
      throw Object.assign(new Error(`Cannot find module '${asked}'`), { code: 'MODULE_NOT_FOUND' });
    return resolve(asked, ...rest);
  };
}

/** Version 7 takes a callback alone, which the older ones take as well where the AWS SDK is installed. */
function optionsOf(credentials: {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}): Mongodb.MongoClientOptions {
  return { authMechanismProperties: { AWS_CREDENTIAL_PROVIDER: () => Promise.resolve(credentials) } };
}
