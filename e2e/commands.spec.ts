import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toItsEnd, type Finished } from '../src/testing/commands/command';
import { linesOf } from '../src/testing/commands/readmeWays';
import { enterSession } from '../src/testing/enterSession';
import { clearedEnvironment } from '../src/testing/hostCredentials/machine';
import { FeedClient } from '../src/testing/listener/feedClient';
import { closedPort } from '../src/testing/closedPort';
import { expect, test } from './support/test';

const root = join(import.meta.dirname, '..');

/** Runs the product, or another script, with options that end it at once. */
function runOnce(
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
  script = 'src/start.js',
): Promise<Finished> {
  return toItsEnd(
    spawn(process.execPath, [script, ...options], { cwd: root, env: { ...process.env, ...env } }),
  );
}

test('--help names every option with its environment variable, and ends well', async () => {
  const { status, out, err } = await runOnce(['--help']);
  expect([status, err]).toEqual([0, '']);
  const options = [
    'host',
    'port',
    'sandbox-port',
    'no-sandbox',
    'sandbox-users',
    'sandbox-mode',
    'sandbox-sts-port',
    'sts-endpoint',
    'listen-tls',
    'relay-to',
    'relay-all',
    'host-credentials',
    'allow-target',
    'tls-ca',
    'dns',
    'open',
  ];
  for (const option of options) {
    expect(out).toContain(`--${option} `);
    expect(out).toContain(`COUNTERSIGN_${option.toUpperCase().replaceAll('-', '_')}`);
  }
});

for (const { name, options, env, says } of [
  { name: 'an option that does not exist', options: ['--prot', '1'], says: /--prot/ },
  { name: 'a port that is none', options: ['--port', '99999'], says: /--port.*99999/ },
  {
    name: 'a port in the environment that is none',
    options: [],
    env: { COUNTERSIGN_PORT: 'x' },
    says: /port.*'x'/,
  },
  {
    name: 'a mode that does not exist',
    options: ['--sandbox-mode', 'mysql'],
    says: /--sandbox-mode.*percona.*'mysql'/,
  },
  {
    name: 'a switch in the environment that is neither on nor off',
    options: [],
    env: { COUNTERSIGN_LISTEN_TLS: 'maybe' },
    says: /COUNTERSIGN_LISTEN_TLS must be 1 or 0/,
  },
  {
    name: 'a certificate that cannot be written out',
    options: ['--listen-tls'],
    env: { TMPDIR: '/nonexistent' },
    says: /--listen-tls.*nonexistent.*ENOENT/,
  },
  {
    name: 'credentials for a relay',
    options: ['--relay-to', 'mongodb+srv://AKIA:hidden@c.x.mongodb.net/'],
    says: /^(?!.*hidden).*--relay-to holds credentials/,
  },
  {
    name: 'a relay to what the proxy may not reach',
    options: ['--relay-to', 'mongodb://localhost:27017/'],
    says: /--relay-to.*--allow-target HOST:PORT/,
  },
  { name: 'a relay without a target', options: ['--relay-all'], says: /--relay-all.*--relay-to/ },
  {
    name: 'this machine’s credentials on an address that others reach',
    options: ['--host-credentials', '--host', '0.0.0.0'],
    says: /--host-credentials is for this machine alone.*0\.0\.0\.0/,
  },
  {
    name: 'the same by the environment',
    options: [],
    env: { COUNTERSIGN_HOST_CREDENTIALS: '1', COUNTERSIGN_HOST: '::' },
    says: /--host-credentials is for this machine alone/,
  },
  {
    name: 'an address with a token on a browser’s command line',
    options: ['--host-credentials', '--open'],
    says: /--open would show every user/,
  },
  {
    name: 'an address that no option introduces',
    options: ['mongodb://AKIA:hidden@h/'],
    says: /^(?!.*hidden).*stands alone/,
  },
  { name: 'a target without a port', options: ['--allow-target', 'localhost'], says: /--allow-target/ },
  {
    name: 'a file that cannot be read',
    options: ['--sandbox-users', '/nonexistent.json'],
    says: /nonexistent.*ENOENT/,
  },
  {
    name: 'certificates that cannot be read',
    options: ['--tls-ca', '/nonexistent.pem'],
    says: /nonexistent.*ENOENT/,
  },
  {
    name: 'certificates that are none',
    options: ['--tls-ca', 'package.json'],
    says: /--tls-ca holds no PEM certificate/,
  },
  {
    name: 'certificates that are none, beside those of the listener',
    options: ['--listen-tls', '--tls-ca', 'package.json'],
    says: /--tls-ca holds no PEM certificate/,
  },
  { name: 'a host that is empty', options: ['--host', ''], says: /--host takes a value/ },
  { name: 'a DNS server by its name', options: ['--dns', 'localhost:53'], says: /--dns.*localhost:53/ },
  { name: 'an address that is none', options: ['--dns', '999.1.1.1:53'], says: /--dns.*999/ },
  { name: 'a target in brackets that is no address', options: ['--allow-target', '[zz]:1'], says: /\[zz\]/ },
] as const satisfies readonly {
  name: string;
  options: readonly string[];
  env?: Record<string, string>;
  says: RegExp;
}[]) {
  test(`${name}: one line that says so, and status 2`, async () => {
    const free = ['--port', '0', '--sandbox-port', '0'];
    const given = env === undefined ? [...free, ...options] : [...free.slice(2), ...options];
    const { status, out, err } = await runOnce(given, env);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^countersign: [^\n]+\n$/);
    expect(err).toMatch(says);
  });
}

test('sandbox users that are no JSON: one line with the place and without what is there, and status 2', async ({
  browserName: _browser,
}, testInfo) => {
  const file = testInfo.outputPath('users.json');
  writeFileSync(file, '[\n  { "secretAccessKey": "hidden/Secret", }\n]');
  const { status, err } = await runOnce(['--port', '0', '--sandbox-port', '0', '--sandbox-users', file]);
  expect(status).toBe(2);
  expect(err).toMatch(/^countersign: [^\n]*line 2, column \d+[^\n]*\n$/);
  expect(err).not.toContain('hidden');
});

test('a port in use: one line that names it, and status 2', async ({ product }) => {
  const { port } = new URL(product.url);
  for (const options of [
    ['--port', port, '--sandbox-port', '0'],
    ['--port', '0', '--sandbox-port', String(product.sandbox.port)],
  ]) {
    const { status, err } = await runOnce(options);
    expect(status).toBe(2);
    expect(err).toMatch(/^countersign: port \d+ on 127\.0\.0\.1 is in use[^\n]*\n$/);
  }
});

test('from a checkout it works by the lines that the README has', async () => {
  const [, served = '', sources = ''] = linesOf('Checkout');
  // No test asks a real instance.
  const env = { ...process.env, ...clearedEnvironment() };
  const act = (script: string): Promise<Finished> =>
    toItsEnd(spawn('bash', ['-e', '-c', script], { cwd: root, env }));
  expect(await act(sources)).toMatchObject({ status: 4, out: expect.stringContaining('Profile files') });
  const until = 'until grep -q \'For drivers\' "$out"; do sleep 0.1; done; kill $!; cat "$out"';
  expect(await act(`out=$(mktemp); ${served} >"$out" & ${until}`)).toMatchObject({
    status: 0,
    out: expect.stringContaining('Countersign'),
  });
});

const vite = 'node_modules/vite/bin/vite.js';

test('npm run dev listens where the variables say, and lets in whoever has the token that it prints', async () => {
  const port = await closedPort();
  const env = { COUNTERSIGN_PORT: String(port), COUNTERSIGN_SANDBOX_PORT: '0' };
  const child = spawn(process.execPath, [vite], { cwd: root, env: { ...process.env, ...env } });
  const exited = once(child, 'exit');
  let out = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  try {
    const status = (): Promise<number> =>
      fetch(`http://127.0.0.1:${port}/`).then(
        (response) => response.status,
        () => 0,
      );
    await expect.poll(status, { timeout: 20_000 }).toBe(200);
    const printed = new RegExp(`http://127\\.0\\.0\\.1:${port}/#token=([\\w-]{32})`);
    await expect.poll(() => out).toMatch(printed);
    const Cookie = await enterSession(port, printed.exec(out)?.[1] ?? '');
    const clients = [Cookie, ''].map((value) => new FeedClient(port, { headers: { Cookie: value } }));
    expect(await Promise.all(clients.map((client) => client.upgraded()))).toEqual([101, 403]);
    for (const { socket } of clients) socket.terminate();
  } finally {
    child.kill();
    await exited;
  }
});

for (const { name, env, says } of [
  {
    name: 'a sandbox port in use',
    env: (busy: number) => ({ COUNTERSIGN_SANDBOX_PORT: String(busy) }),
    says: (busy: number) => `port ${busy} on 127.0.0.1 is in use`,
  },
  {
    name: 'a wrong variable',
    env: () => ({ COUNTERSIGN_PORT: 'x' }),
    says: () => '--port takes',
  },
]) {
  test(`npm run dev with ${name}: one line, and status 2`, async ({ product }) => {
    const busy = product.sandbox.port;
    const { status, err } = await runOnce([], { COUNTERSIGN_PORT: '0', ...env(busy) }, vite);
    expect(status).toBe(2);
    expect(err).toMatch(/^countersign: [^\n]+\n$/);
    expect(err).toContain(says(busy));
  });
}
