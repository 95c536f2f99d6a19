import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gathered } from './gathered';

it('what is written in one turn leaves in one write, in its order', async () => {
  const writes: string[] = [];
  const stream = gathered({ write: (text) => writes.push(text) });
  for (const text of ['a', 'b', 'c']) stream.write(text);
  expect(writes).toEqual([]);
  await expect.poll(() => writes).toEqual(['abc']);
  stream.write('d');
  await expect.poll(() => writes).toEqual(['abc', 'd']);
});

it('what a process writes last is not lost, and is written once', () => {
  const program = `
    import { gathered } from ${JSON.stringify(join(import.meta.dirname, 'gathered.ts'))};
    const stream = gathered(process.stderr);
    stream.write('first\\n');
    stream.write('last\\n');
    process.exit(0);
  `;
  const { stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('first\nlast\n');
});
