import { existsSync, openSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { importTrace } from '../../core/trace/importTrace';
import { closedPort } from '../../testing/closedPort';
import { runCommand, startCommand, toItsEnd } from '../../testing/commands/command';
import { validOutput } from '../../testing/commands/validOutput';
import type { DriverListener } from '../listener/listenForDrivers';
import { listenSandbox } from '../sandbox/listenSandbox';
import { sandboxPorts } from '../sandbox/sandboxPorts';

const id = 'AKIAIOSFODNN7EXAMPLE';
const right = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
const canary = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYCANARYKEY0';

let sandbox: DriverListener;
let uri: string;
let folder: string;
beforeAll(async () => {
  sandbox = await listenSandbox({ host: '127.0.0.1', port: 0, server: sandboxPorts(builtInUsers()) });
  uri = `mongodb://127.0.0.1:${sandbox.port}/?authMechanism=MONGODB-AWS`;
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await sandbox.close();
});

describe('countersign check', { timeout: 60_000 }, () => {
  it('ends with 0 where it is authenticated; the string comes from the line, the input or MONGODB_URI', async () => {
    for (const [argv, env, input] of [
      [['check', uri, '--as', 'rust'], {}, ''],
      [['check', '-', '--json'], {}, `${uri}\n`],
      [['check'], { MONGODB_URI: uri }, ''],
    ] as const) {
      const { status, out, err } = await runCommand(argv, { ...right, ...env }, input);
      expect([status, err]).toEqual([0, '']);
      if (argv.some((word) => word === '--json'))
        expect(validOutput('check.2', out)).toMatchObject({ outcome: 'authenticated', exitStatus: 0 });
      else expect(out).toMatch(/^Authenticated\n/m);
      expect(out).not.toContain('\u001B');
    }
  });

  it('ends with 1 where it is refused, and writes a trace without the secret', async () => {
    const trace = join(folder, 'trace.json');
    const argv = [
      'check',
      uri.replace('//', `//${id}:${encodeURIComponent(canary)}@`),
      '--json',
      '--trace',
      trace,
    ];
    const { status, out, err } = await runCommand(argv);
    expect([status, err]).toEqual([1, '']);
    expect(validOutput('check.2', out)).toMatchObject({
      format: 'countersign-check',
      version: 2,
      outcome: 'refused',
      exitStatus: 1,
    });
    const written = readFileSync(trace, 'utf8');
    expect(importTrace(written).events.at(-1)).toMatchObject({ type: 'ended' });
    for (const text of [out, written]) expect(text).not.toContain('CANARY');
  });

  it('keeps its status, and says nothing on stderr, where its reader has left', async () => {
    const child = startCommand(['check', uri], { AWS_ACCESS_KEY_ID: id });
    child.stdout?.destroy();
    expect(await toItsEnd(child)).toEqual({ status: 4, out: '', err: '' });
  });

  it.skipIf(!existsSync('/dev/full'))(
    'tells what came of it even where the trace finds no room, and then that',
    async () => {
      const { status, out, err } = await runCommand(['check', uri, '--trace', '/dev/full'], right);
      expect(status).toBe(2);
      expect(out).toMatch(/^Authenticated\n/m);
      expect(err).toBe('countersign: --trace: cannot write /dev/full (ENOSPC)\n');
    },
  );

  it.skipIf(!existsSync('/dev/full'))('ends with 2 where there is no room for what it prints', async () => {
    const child = startCommand(['check', uri], right, openSync('/dev/full', 'w'));
    const err = 'countersign: what it prints finds no room (ENOSPC)\n';
    expect(await toItsEnd(child)).toEqual({ status: 2, out: '', err });
  });

  it('ends with 4 without credentials, and with 3 where nobody is; its JSON says which', async () => {
    const nobody = `[::1]:${await closedPort()}`;
    for (const [target, env, ends, says] of [
      [uri, {}, 4, 'No source of '],
      ['mongodb://no-such-host.invalid/', right, 3, 'no-such-host.invalid'],
      [`mongodb://${nobody}/`, right, 3, `(tcp-failed at ${nobody}, leg tcp`],
    ] as const) {
      const { status, out } = await runCommand(['check', target, '--json'], env);
      expect([status, validOutput('check.2', out).exitStatus]).toEqual([ends, ends]);
      expect(out).toContain(says);
    }
  });

  it.each<[what: string, argv: () => readonly string[], says: RegExp]>([
    ['no string', () => ['check'], /MONGODB_URI/],
    [
      'a secret in the place of a port',
      () => ['check', `mongodb://${id}:${canary}@h:port/`],
      /character 45: Either .*user information.*\. Write it as %2F/,
    ],
    [
      'a port that is none',
      () => ['check', 'mongodb://h:port/'],
      /^countersign: The connection string .* character 12: A port is a number/,
    ],
    [
      'a trace that cannot be written',
      () => ['check', uri, '--trace', '/nonexistent/trace.json'],
      /--trace: cannot write .*ENOENT/,
    ],
    [
      'a file of certificates in the string that is not there',
      () => ['check', `${uri}&tls=true&tlsCAFile=/nonexistent.pem`],
      /tlsCAFile .*cannot read .*ENOENT/,
    ],
    [
      'a file of certificates that is not there',
      () => ['check', uri, '--tls-ca', '/nonexistent.pem'],
      /--tls-ca: cannot read .*ENOENT/,
    ],
    ['an order that is none', () => ['check', uri, '--as', canary], /--as takes one of manual, /],
  ])('ends with 2 and one line for %s, and says back nothing of it', async (_what, argv, says) => {
    const { status, out, err } = await runCommand(argv(), { MONGODB_URI: undefined });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^countersign: [^\n]+\n$/);
    expect(err).toMatch(says);
    expect(err).not.toContain('CANARY');
  });
});
