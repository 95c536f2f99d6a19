import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Finding } from './stats';

/** What a page that opens has to load before it works: the scripts that index.html names, and what they import. */
export function initialScripts(folder: string): Finding {
  const assets = join(folder, 'assets');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const known = new Set(readdirSync(assets).filter((name) => name.endsWith('.js')));
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (!known.has(name) || needed.has(name)) return;
    needed.add(name);
    const text = readFileSync(join(assets, name), 'utf8');
    for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) need(imported);
  };
  for (const [, name = ''] of html.matchAll(/\/assets\/([^"']+\.js)/g)) need(name);
  if (needed.size === 0) throw new Error('index.html names no script');
  const bytes = [...needed].reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  return {
    what: 'initial client JavaScript, gzip',
    measured: `${(bytes / 1000).toFixed(1)} kB`,
    limit: '≤ 160.0 kB',
    holds: bytes <= 160_000,
  };
}
