import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearedEnvironment } from '../hostCredentials/machine';
import { pythonWithPyMongo } from '../snippets/python';
import { toItsEnd } from './command';
import { shimIn } from './shim';
import { exampleIn, scriptOf, workflowSteps } from './testDoubleExamples';

// The examples of docs/test-double.md, as they stand there.

const root = join(import.meta.dirname, '../../..');

let folder: string;
let env: NodeJS.ProcessEnv;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
  env = { ...process.env, ...clearedEnvironment(), PATH: shimIn(folder) };
  const [status] = await run('bash', '-e', '-c', scriptOf('Start a MONGODB-AWS server'));
  expect(status).toBe(0);
}, 60_000);
afterEach(() => {
  try {
    process.kill((JSON.parse(readFileSync(join(folder, 'ready.json'), 'utf8')) as { pid: number }).pid);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function run(command: string, ...args: readonly string[]): Promise<readonly [number | null, string]> {
  const { status, out, err } = await toItsEnd(spawn(command, args, { cwd: folder, env }));
  return [status, out + err];
}

/** What comes over it is there already; nothing is fetched. */
const offline = { GOFLAGS: '-mod=mod', GOPROXY: 'off', GOSUMDB: 'off', GOTOOLCHAIN: 'local' };

const noGo = 'no Go with MongoDB’s driver is here (npm run test:drivers fetches it)';

describe('the sandbox in other people’s tests', { timeout: 180_000 }, () => {
  it('in GitHub Actions: the steps install, start and test, in the form that a workflow has', () => {
    const forms = workflowSteps().map((step) => Object.keys(step).filter((key) => key !== 'name')[0]);
    expect(forms).toEqual(['uses', 'uses', 'run', 'run', 'run', 'run']);
  });

  it('in Node.js, by the step of the workflow', async () => {
    writeFileSync(join(folder, 'login.test.mjs'), exampleIn('js'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    expect(await run('bash', '-e', '-c', scriptOf('Test'))).toEqual([0, expect.stringContaining('pass 2')]);
  });

  it('in Python', async (context) => {
    const python = pythonWithPyMongo();
    if (python === null) context.skip('no Python with PyMongo is here (COUNTERSIGN_PYTHON)');
    expect(await run(python ?? '', '-c', exampleIn('python'))).toEqual([0, '']);
  });

  it('in Go', async (context) => {
    // Its driver is what `npm run test:drivers` has fetched.
    for (const name of ['go.mod', 'go.sum'])
      cpSync(join(root, 'src/testing/drivers/programs/go', name), join(folder, name));
    writeFileSync(join(folder, 'login_test.go'), exampleIn('go'));
    Object.assign(env, offline);
    if (spawnSync('go', ['version'], { cwd: folder, env }).status !== 0) context.skip(noGo);
    const [status, output] = await run('go', 'test', '-v', '.');
    if (status !== 0 && output.includes('module lookup disabled')) context.skip(noGo);
    expect([status, output]).toEqual([0, expect.stringContaining('PASS: TestIsRefusedWithAnother')]);
  });
});
