import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { LinkClient } from '../src/testing/proxy/linkClient';
import { expect, test } from './support/test';

interface Finished {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const ada = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

/** Runs the product with options that end it at once. */
async function runOnce(
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const child = spawn(process.execPath, ['src/start.js', ...options], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
}

async function answer(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  path = '/',
): Promise<IncomingMessage> {
  const [response] = (await once(get(new URL(path, url), { headers }), 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const connected = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return connected;
}

test('it prints the addresses of page and sandbox, and a connection string that a driver can use', async ({
  product,
}) => {
  expect(product.output()).toMatch(/^Countersign\s+http:\/\/127\.0\.0\.1:\d+\/$/m);
  const [, connectionString = ''] = /^For drivers\s+(mongodb:\/\/\S+)$/m.exec(product.output()) ?? [];
  const client = new MongoClient(connectionString, {
    authMechanismProperties: { AWS_CREDENTIAL_PROVIDER: () => Promise.resolve(ada) },
  });
  const status = await client.db('admin').command({ connectionStatus: 1 });
  await client.close();
  expect(status).toMatchObject({
    authInfo: { authenticatedUsers: [{ user: 'arn:aws:iam::123456789012:user/ada' }] },
  });
});

test('--help names every option with its environment variable, and ends well', async () => {
  const { status, out, err } = await runOnce(['--help']);
  expect([status, err]).toEqual([0, '']);
  const options = [
    'host',
    'port',
    'sandbox-port',
    'no-sandbox',
    'sandbox-users',
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

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends it within 2 s, with a conversation open, and closes every socket`, async ({
    launch,
  }) => {
    const product = await launch();
    const port = Number(new URL(product.url).port);
    const link = new LinkClient(port);
    await link.open(`mongodb://127.0.0.1:${product.sandbox.port}/`);
    const closed = once(link.socket, 'close');
    const since = performance.now();
    expect(await product.stop(signal)).toBe(0);
    expect(performance.now() - since).toBeLessThan(2000);
    await closed;
    expect(await isListening(port)).toBe(false);
    expect(await isListening(product.sandbox.port)).toBe(false);
  });
}

test('it answers by its own names only, and each answer carries the security headers', async ({
  product,
}) => {
  const own = await answer(product.url);
  const foreign = await answer(product.url, { host: 'evil.example' });
  const nothing = await answer(product.url, {}, '/nothing-here');
  expect([own, foreign, nothing].map(({ statusCode }) => statusCode)).toEqual([200, 421, 404]);
  for (const { headers } of [own, foreign, nothing]) {
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

test('a page of another origin, or one by another name, gets no link', async ({ product }) => {
  const port = Number(new URL(product.url).port);
  const foreign = new LinkClient(port, { origin: 'http://evil.example' });
  expect(await foreign.upgraded()).toBe(403);
  const renamed = new LinkClient(port, { headers: { host: 'evil.example' } });
  expect([403, 421]).toContain(await renamed.upgraded());
});
