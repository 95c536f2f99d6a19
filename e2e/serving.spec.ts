import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { MongoClient } from 'mongodb';
import { isListening } from '../src/testing/isListening';
import { LinkClient } from '../src/testing/proxy/linkClient';
import { expect, test } from './support/test';

const ada = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

async function answer(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  path = '/',
): Promise<IncomingMessage> {
  const [response] = (await once(get(new URL(path, url), { headers }), 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

test('it prints the address of the page first, then a connection string that a driver can use', async ({
  product,
}) => {
  expect(product.output()).toMatch(
    /^Countersign {2}http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{32}\nFor drivers {2}mongodb:/,
  );
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

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends it within 2 s, with a conversation open, and closes every socket`, async ({
    launch,
  }) => {
    const product = await launch();
    const [port, sandboxPort] = [Number(new URL(product.url).port), product.sandbox.port];
    const link = new LinkClient(port);
    await link.open(`mongodb://127.0.0.1:${sandboxPort}/`);
    const closed = once(link.socket, 'close');
    const since = performance.now();
    expect(await product.stop(signal)).toBe(0);
    expect(performance.now() - since).toBeLessThan(2000);
    await closed;
    expect(await isListening(port)).toBe(false);
    expect(await isListening(sandboxPort)).toBe(false);
  });
}

test('--listen-tls names the certificate to trust, a driver logs in by what is printed, and the end takes the file away', async ({
  launch,
}) => {
  const product = await launch(['--listen-tls']);
  const [, file = ''] = /^Certificate\s+(\S+)$/m.exec(product.output()) ?? [];
  const [, connectionString = ''] = /^For drivers\s+(mongodb:\/\/\S+)$/m.exec(product.output()) ?? [];
  expect(connectionString).toContain(`&tls=true&tlsCAFile=${file}`);
  const client = new MongoClient(connectionString, {
    authMechanismProperties: { AWS_CREDENTIAL_PROVIDER: () => Promise.resolve(ada) },
  });
  expect(await client.db('admin').command({ connectionStatus: 1 })).toMatchObject({ ok: 1 });
  await client.close();
  expect(existsSync(file)).toBe(true);
  await product.stop();
  expect(existsSync(file)).toBe(false);
});

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
