// The launcher behind `npm start`: builds what is not built, then hands over to the server that was built. Plain
// JavaScript, since Node 20 runs nothing else.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const server = join(root, 'dist/server/main.js');
const page = join(root, 'dist/client/index.html');

/** @param {string} path */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isBuilt() {
  if (!existsSync(server) || !existsSync(page)) return false;
  const builtAt = Math.min(statSync(server).mtimeMs, statSync(page).mtimeMs);
  return ['src', 'public', 'build', 'vite.config.ts', 'package-lock.json'].every(
    (part) => newest(join(root, part)) <= builtAt,
  );
}

/**
 * Why the disk does not take what is built, in one line; null for a failure of another kind.
 * @param {unknown} thrown
 * @returns {string | null}
 */
function diskFault(thrown) {
  if (!(thrown instanceof Error)) return null;
  const { code, message, cause, errors } = /** @type {NodeJS.ErrnoException & AggregateError} */ (thrown);
  const told = `${code ?? ''} ${message}`;
  if (/\bENOSPC\b|\bEDQUOT\b|No space left|quota exceeded/i.test(told)) return 'the disk is full';
  if (/\bEROFS\b|Read-only file system/i.test(told)) return 'the disk may only be read';
  if (/\bEACCES\b|\bEPERM\b|Permission denied/i.test(told)) return 'this folder may not be written to';
  return [cause, ...(errors ?? [])].reduce(
    (/** @type {string | null} */ found, inner) => found ?? diskFault(inner),
    null,
  );
}

async function build() {
  const { createBuilder } = await import('vite');
  // What fails is in what it throws.
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'silent' });
  await builder.buildApp();
}

/** @param {unknown} thrown */
function giveUp(thrown) {
  const why = diskFault(thrown);
  if (why === null) throw thrown;
  process.stderr.write(
    `countersign: it cannot be built: ${why}. Build it where it can be written (npm run build) and start it then\n`,
  );
  process.exit(2);
}

if (!isBuilt()) await build().catch(giveUp);
await import(server);
