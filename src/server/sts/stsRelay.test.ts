import { Sha256 } from '@aws-crypto/sha256-browser';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { signRequest } from '../../core/sigv4/sign';
import { builtInUsers } from '../../core/sts/builtInUsers';
import { formatAmzDate } from '../../core/sigv4/amzDate';
import { assumeRoleRequest } from '../../core/sts/actions/assumeRole';
import { decodeStsFrame } from '../../core/sts/actions/frames';
import { readStsReply } from '../../core/sts/actions/reply';
import { startSts } from '../../testing/sandboxSts';
import { defaultReach } from '../reach/reachConfig';
import type { Dialer } from '../reach/dial';
import type { StsOverride } from './askSts';
import { judgeOutgoingSts } from './judgeStsRequest';
import { stsRelay } from './stsRelay';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const forbidden: Dialer = {
  connect: () => Promise.reject(new Error('a socket was opened')),
  secure: () => Promise.reject(new Error('TLS was begun')),
};

async function serveRelay(override: StsOverride | null, dialer?: Dialer): Promise<string> {
  const served = new Map<string, readonly string[]>();
  const lookup = {
    addresses: () => Promise.resolve(['10.0.0.1']),
    srv: () => Promise.resolve([]),
    txt: () => Promise.resolve([]),
  };
  const server: Server = createServer(
    stsRelay({
      config: defaultReach,
      served: () => served,
      steady: () => performance.now(),
      override,
      perMinute: null,
      visitorOf: () => 'anybody',
      log: () => undefined,
      ...(dialer ? { dialer, lookup } : {}),
    }),
  );
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  served.set(host, [`http://${host}`]);
  closers.push(() => server.close());
  return `http://${host}`;
}

async function serveSandbox(): Promise<StsOverride> {
  const { endpoint } = await startSts(builtInUsers());
  closers.push(() => endpoint.close());
  return { host: endpoint.host, port: endpoint.port, tls: false };
}

async function signed(host: string): Promise<object> {
  const [ada] = builtInUsers();
  if (!ada) throw new Error('nobody');
  const input = {
    roleArn: 'arn:aws:iam::123456789012:role/app',
    sessionName: 'relay',
    externalId: '',
    duration: '',
    mfaSerial: '',
    mfaCode: '',
  };
  const request = assumeRoleRequest(input, { host, region: 'us-east-1', partition: 'aws' });
  const amzDate = formatAmzDate(Date.now());
  const { signing } = await signRequest(
    request,
    ada,
    { region: 'us-east-1', service: 'sts', amzDate },
    Sha256,
  );
  const { 'content-type': type = '' } = request.headers;
  const headers = { 'content-type': type, 'x-amz-date': amzDate, authorization: signing.authorization };
  return { host, headers, body: request.body };
}

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/sts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('a request for STS', () => {
  it('goes to the endpoint of --sts-endpoint and comes back with credentials', async () => {
    const override = await serveSandbox();
    const url = await serveRelay(override);
    const host = `${override.host}:${override.port}`;
    expect(await (await fetch(`${url}/api/sts`)).json()).toEqual({ endpoint: host });
    const { reply, legs } = decodeStsFrame(await (await post(url, await signed(host))).text());
    expect(readStsReply(reply)).toMatchObject({
      kind: 'issued',
      credentials: { arn: 'arn:aws:sts::123456789012:assumed-role/app/relay' },
    });
    expect(legs).toMatchObject([{ type: 'leg', fact: { leg: 'tcp' } }]);
  });

  it('comes back with STS’s own words when STS refuses', async () => {
    const override = await serveSandbox();
    const url = await serveRelay(override);
    const request = {
      ...(await signed(`${override.host}:${override.port}`)),
      body: 'Action=AssumeRole&Version=2011-06-15',
    };
    const { reply } = decodeStsFrame(await (await post(url, request)).text());
    expect(readStsReply(reply)).toMatchObject({ kind: 'refused', code: 'SignatureDoesNotMatch' });
  });

  it('to an endpoint of AWS whose address is private opens no socket', async () => {
    const url = await serveRelay(null, forbidden);
    const response = await post(url, await signed('sts.eu-central-1.amazonaws.com'));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ type: 'failed', fault: { code: 'target-refused' } });
  });

  it('that STS does not answer ends in a fault that names the leg', async () => {
    const url = await serveRelay({ host: '127.0.0.1', port: 9, tls: false });
    const response = await post(url, await signed('127.0.0.1:9'));
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ fault: { code: 'tcp-failed', leg: 'tcp' } });
  });

  it.each(['localhost', '169.254.169.254', 'sts.example.com', 'sts.amazonaws.com@evil.example', 'metadata'])(
    'for the host %s is refused before anything is looked up',
    async (host) => {
      const url = await serveRelay(null, forbidden);
      const response = await post(url, {
        host,
        headers: {},
        body: 'Action=GetCallerIdentity&Version=2011-06-15',
      });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ fault: { code: 'sts-endpoint-refused' } });
    },
  );

  it.each(['Action=GetSessionToken&Version=2011-06-15', 'Action=AssumeRole', '', 'Version=2011-06-15'])(
    'with the body “%s” is refused',
    (body) => {
      expect(() => judgeOutgoingSts({ host: 'sts.amazonaws.com', headers: {}, body }, null)).toThrow(
        expect.objectContaining({ code: 'command-refused' }),
      );
    },
  );

  it.each<[string, unknown, Record<string, string>, number]>([
    ['of another origin', {}, { origin: 'http://evil.example' }, 403],
    ['as a form', 'a=b', { 'content-type': 'text/plain' }, 403],
    ['that is no JSON', 'nonsense', {}, 400],
    ['with a header of its own', { host: 'sts.amazonaws.com', headers: { cookie: 'x' }, body: '' }, {}, 400],
    ['with a line break in a header', { host: 'h', headers: { authorization: 'a\r\nb' }, body: '' }, {}, 400],
    ['of 100 KiB', { host: 'h', headers: {}, body: 'x'.repeat(100_000) }, {}, 413],
  ])('%s is refused', async (_what, body, headers, status) => {
    const url = await serveRelay(null, forbidden);
    expect((await post(url, body, headers)).status).toBe(status);
  });
});
