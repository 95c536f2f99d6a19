import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json';
import { nodeVersions } from './versions';

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8').replaceAll(/\s+/g, ' ');
const [, node = ''] = / ## Node (.*?) ## /.exec(readme) ?? [];
const [, published = ''] = / ## As a package (.*?) ## /.exec(readme) ?? [];

describe('the README', () => {
  it('names every line of Node that is tested, of which the oldest is the one that is wanted', () => {
    const [oldest] = nodeVersions;
    expect(node).toContain(
      `${oldest}, ${nodeVersions
        .slice(1)
        .map(major)
        .join(', ')
        .replace(/, (\d+)$/, ' and $1')}`,
    );
    expect(manifest.engines.node).toBe(`>=${oldest.replace(/\.0$/, '')}`);
  });

  it('says what ends with Node 20 in January 2027', () => {
    expect(node).toMatch(/From January 2027 .* Node 22\. What ends with it for Node 20 is .*`engines`/);
  });

  it('says that publishing takes a repository, as long as the manifest names none', () => {
    expect(manifest).not.toHaveProperty('repository');
    expect(manifest.publishConfig.provenance).toBe(true);
    expect(published).toMatch(
      /Whoever publishes it writes its `repository` into `package\.json`.*provenance.*refused without/,
    );
  });
});

function major(version: string): string {
  return version.split('.')[0] ?? '';
}
