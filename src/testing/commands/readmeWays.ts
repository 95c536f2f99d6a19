import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');

/** The lines that the README has for a way to run it, under `Five lines for each way`. */
export function linesOf(way: 'npx' | 'Checkout' | 'CI double'): readonly string[] {
  const [, block = ''] = new RegExp(`^\\*\\*${way}\\*\\*[^]*?\n\n((?: {4}.*\n)+)`, 'm').exec(readme) ?? [];
  if (block === '') throw new Error(`the README has no lines for ${way}`);
  return block
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());
}
