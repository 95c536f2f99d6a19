import { afterEach, describe, expect, it } from 'vitest';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { replayOf } from '../../core/mongodbAws/replay';
import { stsRequestFor } from '../../core/mongodbAws/stsRequest';
import { formatAmzDate } from '../../core/sigv4/amzDate';
import { signRequest } from '../../core/sigv4/sign';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { prepareCallerIdentity } from '../../core/sts/actions/callerIdentity';
import { stsEndpointOf } from '../../core/sts/actions/endpoint';
import type { StsHttpRequest } from '../../core/sts/actions/exchange';
import { decodeStsFrame } from '../../core/sts/actions/frames';
import { readIdentityReply } from '../../core/sts/actions/reply';
import { startSts } from '../../testing/sandboxSts';
import { defaultReach } from '../reach/reachConfig';
import type { StsOverride } from './askSts';
import { stsRelay } from './stsRelay';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serveRelay(override: StsOverride): Promise<string> {
  const served = new Map<string, readonly string[]>();
  const server: Server = createServer(
    stsRelay({
      config: defaultReach,
      served: () => served,
      steady: () => performance.now(),
      override,
      perMinute: null,
      visitorOf: () => 'anybody',
      log: () => undefined,
    }),
  );
  server.listen({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  served.set(host, [`http://${host}`]);
  closers.push(() => server.close());
  return `http://${host}`;
}

async function ask(url: string, request: StsHttpRequest) {
  const response = await fetch(`${url}/api/sts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(request),
  });
  return decodeStsFrame(await response.text()).reply;
}

async function sandboxSts(): Promise<StsOverride> {
  const { endpoint } = await startSts(builtInUsers());
  closers.push(() => endpoint.close());
  return { host: endpoint.host, port: endpoint.port, tls: false };
}

const stsHost = 'sts.us-east-1.amazonaws.com';

/** The login of an example user, as a server would have it. */
async function loginOf(user: 0 | 1, at = Date.now()) {
  const credentials = builtInUsers()[user];
  if (!credentials) throw new Error('nobody');
  const serverNonce = Buffer.alloc(64, 3).toString('base64');
  const amzDate = formatAmzDate(at);
  const scope = { region: 'us-east-1', service: 'sts', amzDate };
  const { signing } = await signRequest(stsRequestFor(stsHost, serverNonce), credentials, scope, Sha256);
  const { sessionToken } = credentials;
  const { authorization } = signing;
  return {
    stsHost,
    serverNonce,
    gs2CbFlag: 110,
    authorization,
    amzDate,
    ...(sessionToken ? { sessionToken } : {}),
  };
}

describe('the signed request of a login', () => {
  it('reaches STS with its request line, signed headers and body byte for byte', async () => {
    let heard = '';
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        heard += data.toString('latin1');
        if (heard.includes('2011-06-15')) socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      });
    });
    server.listen({ host: '127.0.0.1', port: 0 });
    await once(server, 'listening');
    closers.push(() => server.close());
    const { port } = server.address() as AddressInfo;
    const login = await loginOf(1);
    await ask(await serveRelay({ host: '127.0.0.1', port, tls: false }), replayOf(login));
    const [head = '', body = ''] = heard.split('\r\n\r\n');
    const [line, ...headers] = head.split('\r\n');
    expect(line).toBe('POST / HTTP/1.1');
    expect(body).toBe('Action=GetCallerIdentity&Version=2011-06-15');
    const byName = new Map(headers.map((header) => [header.split(': ')[0]?.toLowerCase(), header] as const));
    const texts = { ...stsRequestFor(stsHost, login.serverNonce).headers, 'x-amz-date': login.amzDate };
    for (const [name, text] of Object.entries(texts)) expect(byName.get(name)).toBe(`${name}: ${text}`);
    expect(byName.get('authorization')).toBe(`authorization: ${login.authorization}`);
    expect(byName.get('x-amz-security-token')).toBe(
      `x-amz-security-token: ${login.sessionToken?.reveal() ?? 'none'}`,
    );
  });

  it.each([0, 1] as const)(
    'is judged by the sandbox’s STS as it was for the server (user %i)',
    async (user) => {
      const url = await serveRelay(await sandboxSts());
      const reply = await ask(url, replayOf(await loginOf(user)));
      expect(readIdentityReply(reply)).toMatchObject({
        kind: 'identity',
        identity: { account: '123456789012', arn: builtInUsers()[user]?.arn },
      });
    },
  );

  it('comes back with STS’s own words and its clock when it is refused', async () => {
    const url = await serveRelay(await sandboxSts());
    const reply = await ask(url, replayOf(await loginOf(0, Date.now() - 20 * 60_000)));
    expect(readIdentityReply(reply)).toMatchObject({ kind: 'refused', code: 'SignatureDoesNotMatch' });
    expect(Math.abs(Date.parse(reply.date ?? '') - Date.now())).toBeLessThan(60_000);
  });
});

it('GetCallerIdentity signed afresh tells who these credentials are', async () => {
  const override = await sandboxSts();
  const url = await serveRelay(override);
  const [ada] = builtInUsers();
  if (!ada) throw new Error('nobody');
  const endpoint = { ...stsEndpointOf('us-east-1'), host: `${override.host}:${override.port}` };
  const { http } = await prepareCallerIdentity(ada, endpoint, formatAmzDate(Date.now()), Sha256);
  expect(readIdentityReply(await ask(url, http))).toMatchObject({
    kind: 'identity',
    identity: { arn: ada.arn },
  });
});
