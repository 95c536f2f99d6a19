import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { clearedEnvironment } from '../hostCredentials/machine';
import { pythonWithPyMongo } from '../snippets/python';
import { shimIn } from './shim';

// The examples of docs/test-double.md, as they stand there.

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/test-double.md'), 'utf8');

function example(language: string): string {
  return new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';
}

const { steps } = parse(example('yaml')) as { steps: readonly { readonly run?: string }[] };
const scripts = steps.flatMap((step) => step.run ?? []);

let folder: string;
let env: NodeJS.ProcessEnv;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
  env = { ...process.env, ...clearedEnvironment(), PATH: shimIn(folder) };
  writeFileSync(join(folder, 'login.test.mjs'), example('js'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterEach(() => {
  try {
    process.kill((JSON.parse(readFileSync(join(folder, 'ready.json'), 'utf8')) as { pid: number }).pid);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function run(command: string, ...args: readonly string[]): Promise<readonly [number | null, string]> {
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [status] = (await once(child, 'exit')) as [number | null];
  return [status, output];
}

describe('the sandbox in other people’s tests', { timeout: 120_000 }, () => {
  it('in GitHub Actions: each step of the workflow that runs something ends well, the test of Node.js included', async () => {
    expect(scripts).toHaveLength(2);
    for (const script of scripts) {
      const [status, output] = await run('bash', '-e', '-c', script);
      expect([status, output]).toEqual([0, expect.anything()]);
    }
  });

  it('in Python', async (context) => {
    const python = pythonWithPyMongo();
    const [status] = await run('bash', '-e', '-c', scripts[0] ?? '');
    expect(status).toBe(0);
    if (python === null) context.skip('no Python with PyMongo is here (COUNTERSIGN_PYTHON)');
    expect(await run(python ?? '', '-c', example('python'))).toEqual([0, '']);
  });
});
