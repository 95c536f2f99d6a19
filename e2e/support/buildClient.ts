import { join } from 'node:path';
import { createBuilder } from 'vite';

// Builds the page alone, as `npm run build` does, into the folder that is named; `COUNTERSIGN_PROXY` is in the environment.

const [, , outDir] = process.argv;
if (outDir === undefined) throw new Error('A folder to build into is wanted');
const builder = await createBuilder({
  configFile: join(import.meta.dirname, '../../vite.config.ts'),
  logLevel: 'warn',
  environments: { client: { build: { outDir } } },
});
const { client } = builder.environments;
if (!client) throw new Error('There is no client to build');
await builder.build(client);
