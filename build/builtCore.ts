import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const src = resolve(import.meta.dirname, '../src');
const entry = '\0built-core';

/**
 * Bundles core as the page's build does, into one minified file, and puts it in the place of core's sources: whoever
 * imports one of them is given what the bundler left of it.
 */
export async function builtCore(): Promise<Plugin> {
  const files = readdirSync(join(src, 'core'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join(src, 'core', path));
  const built = await bundled(files);
  const modules = (await import(pathToFileURL(built).href)) as Record<string, object>;
  const inPlace = new Map(
    files.map((file, index) => [file, namesFrom(built, index, Object.keys(modules[`m${index}`] ?? {}))]),
  );
  return {
    name: 'countersign-built-core',
    enforce: 'pre',
    load: (id) => inPlace.get(id),
  };
}

/** @returns the path of a file that exports each of the others as `m0`, `m1` … */
async function bundled(files: readonly string[]): Promise<string> {
  const cache = resolve(import.meta.dirname, '../node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'built-core-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  const all = files.map((file, index) => `export * as m${index} from ${JSON.stringify(file)};`).join('\n');
  await build({
    configFile: false,
    root: src,
    logLevel: 'warn',
    plugins: [
      {
        name: 'countersign-entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? all : undefined),
      },
    ],
    build: {
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        // Packages are tested by those who make them.
        external: /^[^./\0]/,
        output: { entryFileNames: 'core.mjs', codeSplitting: false },
      },
    },
  });
  return join(outDir, 'core.mjs');
}

function namesFrom(built: string, index: number, names: readonly string[]): string {
  return `import { m${index} as core } from ${JSON.stringify(built)};\nexport const { ${names.join(', ')} } = core;`;
}
