import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../testing/commands/command';
import { documentedPaths, jsonPaths } from '../../testing/commands/jsonPaths';
import { validOutput } from '../../testing/commands/validOutput';
import { startSandboxCommand, type StartedSandbox } from '../../testing/commands/sandboxCommand';
import { exampleUser } from '../../testing/exampleUser';
import { loginByDriver, putInEnvironment } from '../../testing/listener/driver';

const wrong = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARYKEY0';

let folder: string;
let started: StartedSandbox | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
});
afterEach(() => {
  started?.kill();
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

async function start(options: readonly string[]): Promise<StartedSandbox> {
  started = await startSandboxCommand(folder, options);
  return started;
}

describe('countersign sandbox', { timeout: 60_000 }, () => {
  it('verifies the logins of an official driver, tells each as an event, and ends on SIGTERM with 0', async () => {
    const { ready, events, output, stop } = await start(['--json']);
    putInEnvironment(exampleUser('iam-user'));
    await expect(loginByDriver(ready.uri)).resolves.toMatchObject({
      authInfo: { authenticatedUsers: [{ user: 'arn:aws:iam::123456789012:user/ada' }] },
    });
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', wrong);
    await expect(loginByDriver(ready.uri)).rejects.toThrow('Authentication failed');
    const logins = () => events().filter(({ event }) => event === 'login');
    await expect.poll(logins).toHaveLength(2);
    expect(logins()).toMatchObject([
      {
        outcome: 'authenticated',
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        driver: { name: 'nodejs' },
        findings: [],
      },
      {
        outcome: 'rejected',
        code: 18,
        findings: [{ says: expect.stringMatching(/signature/) }, ...rest(logins()[1])],
      },
    ]);
    expect(await stop()).toBe(0);
    expect(events().map(({ event }) => event)).toEqual(['ready', 'login', 'login', 'ended']);
    expect([...jsonPaths(events().map(({ event, ...fields }) => ({ [event]: fields })))].sort()).toEqual(
      [...documentedPaths('sandbox --json')].sort(),
    );
    for (const event of events()) validOutput('sandbox.1', JSON.stringify(event));
    expect(output()).not.toContain('CANARY');
  });

  it('does not say back a secret that a driver has in the place of the ID', async () => {
    const { ready, events, output } = await start(['--json']);
    putInEnvironment(exampleUser('iam-user'));
    vi.stubEnv('AWS_ACCESS_KEY_ID', wrong.replaceAll('/', '+'));
    await expect(loginByDriver(ready.uri)).rejects.toThrow('Authentication failed');
    await expect.poll(() => events().at(-1)).toMatchObject({ event: 'login', accessKeyId: '••••' });
    expect(output()).not.toContain('CANARY');
  });

  it('has the STS of its users, and prints both addresses', async () => {
    const { ready, output, stop } = await start([]);
    expect(output()).toContain(`For drivers  ${ready.uri}\nSandbox STS  ${ready.sts}\n`);
    const reply = await fetch(ready.sts, {
      method: 'POST',
      body: 'Action=GetCallerIdentity&Version=2011-06-15',
    });
    expect([reply.status, await reply.text()]).toEqual([
      403,
      expect.stringContaining('MissingAuthenticationToken'),
    ]);
    expect(await stop()).toBe(0);
  });

  it('takes away the file of an earlier run before anything else', async () => {
    const file = join(folder, 'ready.json');
    writeFileSync(file, '{"uri":"mongodb://127.0.0.1:1/"}');
    const { port } = new URL((await start([])).ready.uri.replace('mongodb:', 'http:'));
    expect(Number(port)).toBeGreaterThan(1);
    const { status } = await runCommand(['sandbox', '--sandbox-port', port, '--ready-file', file]);
    expect([status, existsSync(file)]).toEqual([2, false]);
  });

  it('ends with 2 and one line where the file cannot be written, before a port is asked for, and where that is in use', async () => {
    const { ready } = await start([]);
    const { port } = new URL(ready.uri.replace('mongodb:', 'http:'));
    const file = join(folder, 'other.json');
    for (const [readyFile, says] of [
      [
        join(folder, 'no/such'),
        /--ready-file: cannot write \/.*\/no\/such \(ENOENT: there is no such folder\); name a file in/,
      ],
      [file, /port \d+ on 127\.0\.0\.1 is in use/],
    ] as const) {
      const argv = ['sandbox', '--sandbox-port', port, '--json', '--ready-file', readyFile];
      const { status, out, err } = await runCommand(argv);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^countersign: [^\n]+\n$/);
      expect(err).toMatch(says);
    }
    expect(readdirSync(folder)).toEqual(['ready.json']);
  });
});

/** Whatever else was found stands behind. */
function rest(login: { readonly [field: string]: unknown } = {}): readonly unknown[] {
  return (login.findings as readonly unknown[]).slice(1);
}
