import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, type Variables } from '../../testing/commands/command';
import { makeAuthority } from '../../testing/proxy/certificates';
import { startConnectProxy, type ForwardProxyServer } from '../../testing/proxy/forwardProxies';

const sts = 'sts.us-east-1.amazonaws.com';
const given = `<AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <AssumeRoleWithWebIdentityResult><Credentials>
    <AccessKeyId>ASIAIOSFODNN7EXAMPLE</AccessKeyId><SecretAccessKey>SECRET-CANARY</SecretAccessKey>
    <SessionToken>TOKEN-CANARY</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
  </Credentials></AssumeRoleWithWebIdentityResult>
  <ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>
</AssumeRoleWithWebIdentityResponse>`;

let folder: string;
let server: Server;
let proxy: ForwardProxyServer;
let machine: Variables;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-test-'));
  const company = makeAuthority('Acme web gateway');
  server = createServer({ ...company.issue(`DNS:${sts}`) }, (_request, response) => response.end(given));
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  proxy = await startConnectProxy({
    to: { [`${sts}:443`]: (server.address() as AddressInfo).port },
    credentials: 'ada:PROXY-CANARY',
  });
  for (const [name, text] of [
    ['ca.pem', company.ca],
    ['token', 'a.b.c'],
  ] as const)
    writeFileSync(join(folder, name), text);
  machine = {
    AWS_REGION: 'us-east-1',
    AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/app',
    AWS_WEB_IDENTITY_TOKEN_FILE: join(folder, 'token'),
    SSL_CERT_FILE: join(folder, 'ca.pem'),
    // No test asks a real name server.
    COUNTERSIGN_DNS: '127.0.0.1:1',
  };
});
afterAll(() => {
  proxy.close();
  server.close();
  rmSync(folder, { recursive: true });
});

const sources = (env: Variables, ...argv: readonly string[]) =>
  runCommand(['sources', '--as', 'go', ...argv], { ...machine, ...env });
const url = (password: string): string => `http://ada:${password}@127.0.0.1:${proxy.port}`;

describe('AWS’s providers', { timeout: 90_000 }, () => {
  it('go through the forward proxy, and trust whom the system trusts where --system-ca is given', async () => {
    const { status, out, err } = await sources({ HTTPS_PROXY: url('PROXY-CANARY') }, '--system-ca');
    expect(status).toBe(0);
    expect(out).toContain('ASIAIOSFODNN7EXAMPLE');
    expect(`${out}${err}`).not.toContain('CANARY');
    expect(proxy.asked).toEqual([`${sts}:443`]);
  });

  it('tell whose certificate stands there, where that one is not trusted', async () => {
    const { status, out } = await sources({ HTTPS_PROXY: url('PROXY-CANARY') });
    expect(status).toBe(4);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('issued by CN=Acme web gateway');
    expect(out).not.toContain('CANARY');
  });

  it('tell what the proxy has against it, and none of its credentials', async () => {
    const { status, out } = await sources({ HTTPS_PROXY: url('PROXY-CANARY-wrong') });
    expect(status).toBe(4);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('refused the credentials that it was given');
    expect(out).not.toContain('CANARY');
  });
});
