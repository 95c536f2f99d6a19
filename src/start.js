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

if (!isBuilt()) {
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
}
await import(server);
