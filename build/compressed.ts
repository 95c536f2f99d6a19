import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** What gets smaller; images and fonts are compressed as they are. */
const texts = /\.(?:html|js|css|svg|json|md|txt)$/;

/** Beside every text of the client, the same in brotli and gzip, for the server to choose from. */
export function compressed(): Plugin {
  return {
    name: 'countersign-compressed',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) return this.error('The client is built into no folder');
        const names = await readdir(dir, { recursive: true });
        await Promise.all(names.filter((name) => texts.test(name)).map((name) => compress(join(dir, name))));
      },
    },
  };
}

async function compress(path: string): Promise<void> {
  const text = await readFile(path);
  const inBrotli = promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
  const inGzip = promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION });
  const made = { br: await inBrotli, gz: await inGzip };
  for (const [ending, bytes] of Object.entries(made))
    if (bytes.length < text.length) await writeFile(`${path}.${ending}`, bytes);
}
