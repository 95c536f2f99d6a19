import { createBuilder } from 'vite';
import { join } from 'node:path';
import { findFirefox, noFirefox } from '../src/testing/findFirefox';
import { findWebKit, noWebKit } from '../src/testing/findWebKit';
import { browserVariable, findBrowser, installBrowser } from '../src/testing/browser';

// Run before the journeys: a browser to walk them in, and the product built once for all of them.

if (!(findBrowser() ?? installBrowser())) {
  process.stderr.write(
    `No browser for the journeys: install Chrome or Chromium (Debian: apt-get install chromium), or set ${browserVariable} to one.\n`,
  );
  process.exit(1);
}
if (findFirefox() === null) process.stderr.write(`${noFirefox}\n`);
if (findWebKit() === null) process.stderr.write(`${noWebKit}\n`);
const builder = await createBuilder({
  configFile: join(import.meta.dirname, '../vite.config.ts'),
  logLevel: 'warn',
});
await builder.buildApp();
