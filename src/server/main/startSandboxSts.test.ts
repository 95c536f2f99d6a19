import { fromTemporaryCredentials, fromWebToken } from '@aws-sdk/credential-providers';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { driverAddress } from '../../core/capture/driverAddress';
import { Secret } from '../../core/credentials/secret';
import { exampleToken } from '../../core/sts/issuer/webIdentityToken';
import { freePorts } from '../../testing/freePorts';
import { loginByDriver, putInEnvironment } from '../../testing/listener/driver';
import { exampleUser } from '../../testing/exampleUser';
import { startCountersign, type Countersign } from './countersign';

let product: Countersign;
let endpoint: string;
beforeAll(async () => {
  product = await startCountersign(freePorts, import.meta.dirname);
  endpoint = `http://127.0.0.1:${product.sts?.port}`;
});
afterAll(() => product.close());
afterEach(() => vi.unstubAllEnvs());

const clientConfig = (): object => ({ region: 'us-east-1', endpoint, maxAttempts: 1 });

function masterOf(id: 'iam-user' | 'assumed-role') {
  const { accessKeyId, secretAccessKey } = exampleUser(id);
  return { accessKeyId, secretAccessKey: secretAccessKey.reveal() };
}

async function logInWith(given: {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}): Promise<unknown> {
  putInEnvironment({
    accessKeyId: given.accessKeyId,
    secretAccessKey: new Secret(given.secretAccessKey),
    ...(given.sessionToken === undefined ? {} : { sessionToken: new Secret(given.sessionToken) }),
  });
  if (!product.listening) throw new Error('nobody listens');
  return loginByDriver(driverAddress(product.listening.facts));
}

describe('the sandbox’s STS', () => {
  it('gives AWS’s own SDK a session by AssumeRole, with which the official driver logs in', async () => {
    const given = await fromTemporaryCredentials({
      masterCredentials: masterOf('iam-user'),
      params: { RoleArn: 'arn:aws:iam::123456789012:role/app', RoleSessionName: 'sdk', DurationSeconds: 900 },
      clientConfig: clientConfig(),
    })();
    expect(given.accessKeyId).toMatch(/^ASIA/);
    expect(Math.abs((given.expiration?.getTime() ?? 0) - Date.now() - 900_000)).toBeLessThan(60_000);
    expect(await logInWith(given)).toMatchObject({
      authInfo: { authenticatedUsers: [{ user: 'arn:aws:iam::123456789012:role/app' }] },
    });
  });

  it('gives AWS’s own SDK a session for a web identity token, with which the official driver logs in', async () => {
    const given = await fromWebToken({
      webIdentityToken: (await exampleToken(Date.now(), Sha256)).reveal(),
      roleArn: 'arn:aws:iam::123456789012:role/web',
      roleSessionName: 'pod',
      clientConfig: clientConfig(),
    })();
    expect(await logInWith(given)).toMatchObject({
      authInfo: { authenticatedUsers: [{ user: 'arn:aws:iam::123456789012:role/web' }] },
    });
  });

  it('refuses in STS’s words, as the SDK tells them', async () => {
    const refused = fromTemporaryCredentials({
      masterCredentials: masterOf('iam-user'),
      params: { RoleArn: 'arn:aws:iam::123456789012:role/closed', RoleSessionName: 'sdk' },
      clientConfig: clientConfig(),
    })();
    await expect(refused).rejects.toMatchObject({
      name: 'AccessDenied',
      message:
        'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/closed',
    });
  });
});

describe('the port of the sandbox’s STS', () => {
  async function occupied(): Promise<{ port: number; free(): void }> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
    return { port: (server.address() as AddressInfo).port, free: () => server.close() };
  }

  it('gives way to any free one when nobody asked for it', async () => {
    const { port, free } = await occupied();
    const options = { ...freePorts, sandboxStsPort: { port, orAnyFree: true } };
    const other = await startCountersign(options, import.meta.dirname);
    expect(other.sts?.port).toBeGreaterThan(0);
    expect(other.sts?.port).not.toBe(port);
    await other.close();
    free();
  });

  it('is an error when it was asked for and is in use, and nothing is left listening', async () => {
    const { port, free } = await occupied();
    const options = { ...freePorts, sandboxStsPort: { port, orAnyFree: false } };
    await expect(startCountersign(options, import.meta.dirname)).rejects.toMatchObject({
      code: 'EADDRINUSE',
      port,
    });
    free();
  });
});
