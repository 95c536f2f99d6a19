import { Sha256 } from '@aws-crypto/sha256-browser';
import type { OutgoingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { base64Encode } from '../../core/bytes/base64';
import { Secret } from '../../core/credentials/secret';
import { decodeHostReply, type HostResolved, type HostSigned } from '../../core/hostSources/frames';
import { stsRequestFor } from '../../core/mongodbAws/stsRequest';
import { formatAmzDate } from '../../core/sigv4/amzDate';
import { signRequest } from '../../core/sigv4/sign';
import { givingSource, startEndpoint, type EndpointHost } from '../../testing/hostCredentials/endpointClient';
import type { HostProvider } from './providers';
import type { FaultData } from '../../core/fault/facts';
import { statementOf } from '../../words/en/faults/faultInWords';

const now = Date.UTC(2026, 7, 13, 10, 15);
const minute = 60_000;
const temporary = {
  accessKeyId: 'ASIAENDPOINT00000001',
  secretAccessKey: 'endpoint/Secret+3vZ9qLx7Tb1RwY5uHs0Ng2Ab',
  sessionToken: 'EndpointToken//+8mQ4rJk2Xp7Vd0Zt5Ls9Wc3Ya6==',
  expiration: new Date(now + 60 * minute),
};
const serverNonce = base64Encode(Uint8Array.from({ length: 64 }, (_, i) => i));
const challenge = {
  type: 'sign',
  accessKeyId: temporary.accessKeyId,
  stsHost: 'sts.eu-central-1.amazonaws.com',
  serverNonce,
  amzDate: formatAmzDate(now),
};

const hosts: EndpointHost[] = [];
afterEach(() => hosts.splice(0).forEach((host) => host.close()));

async function start(source: HostProvider = givingSource(temporary), clock = now): Promise<EndpointHost> {
  const host = await startEndpoint([source], () => clock);
  hosts.push(host);
  return host;
}

const faultIn = (body: string): FaultData | undefined => (JSON.parse(body) as { fault?: FaultData }).fault;
const codeOf = (body: string): unknown => faultIn(body)?.code;

describe('the page with its session', () => {
  it('is told what was found where, and the session token, which it has to send', async () => {
    const host = await start();
    const { status, body } = await host.ask({ type: 'resolve', order: 'manual' });
    expect(status).toBe(200);
    const resolved = decodeHostReply<HostResolved>(body, 'resolved');
    expect(resolved.sessionToken).toBe(temporary.sessionToken);
    expect(resolved.host).toMatchObject({
      machine: 'pod-7',
      order: 'manual',
      sources: [
        {
          id: 'environment',
          answer: {
            outcome: {
              kind: 'found',
              accessKeyId: temporary.accessKeyId,
              temporary: true,
              expiration: now + 60 * minute,
            },
          },
        },
      ],
    });
    expect(body).not.toContain(temporary.secretAccessKey);
  });

  it('has a challenge signed as it would sign it itself, and is given the recording without the keys', async () => {
    const host = await start();
    await host.ask({ type: 'resolve', order: 'manual' });
    const { body } = await host.ask(challenge);
    const { signing, keys } = await signRequest(
      stsRequestFor(challenge.stsHost, serverNonce),
      {
        accessKeyId: temporary.accessKeyId,
        secretAccessKey: new Secret(temporary.secretAccessKey),
        sessionToken: new Secret(temporary.sessionToken),
      },
      { region: 'eu-central-1', service: 'sts', amzDate: challenge.amzDate },
      Sha256,
    );
    expect(decodeHostReply<HostSigned>(body, 'signed').signing).toEqual(JSON.parse(JSON.stringify(signing)));
    for (const secret of [temporary.secretAccessKey, ...Object.values(keys).map((key) => key.reveal())]) {
      expect(body).not.toContain(secret);
    }
  });

  it('is refused while another page is waiting, and served afterwards', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const source = givingSource(temporary, released);
    const host = await start(source);
    const first = host.ask({ type: 'resolve', order: 'manual' });
    await expect.poll(source.asked).toBe(1);
    const second = await host.ask({ type: 'resolve', order: 'manual' });
    expect([second.status, codeOf(second.body)]).toEqual([429, 'link-busy']);
    release();
    expect((await first).status).toBe(200);
    expect((await host.ask({ type: 'resolve', order: 'manual' })).status).toBe(200);
    expect(source.asked()).toBe(2);
  });

  it('leaves no secret in the log', async () => {
    const host = await start();
    await host.ask({ type: 'resolve', order: 'manual' });
    await host.ask(challenge);
    await host.ask({ ...challenge, serverNonce: 'AAAA' });
    expect(host.log()).toMatch(/"what":"resolved".*"what":"signed".*"what":"signing-failed"/);
    for (const text of [...Object.values(temporary).map(String), host.token, host.cookie])
      expect(host.log()).not.toContain(text);
  });
});

describe('whoever else asks is refused, and no source is asked:', () => {
  it.each<[string, OutgoingHttpHeaders, string?]>([
    ['without a session', { Cookie: undefined }],
    ['with a cookie of another name', { Cookie: 'session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
    ['with an empty cookie', { Cookie: '' }],
    ['by a page of another origin', { Origin: 'https://example.com' }],
    ['by a page of another port', { Origin: 'http://127.0.0.1:1' }],
    ['by a page without an origin', { Origin: 'null' }],
    ['by what is no page', { Origin: undefined }],
    [
      'under another name, as after a rebinding',
      { Host: 'evil.example:4173', Origin: 'http://evil.example:4173' },
    ],
    ['by a form', { 'Content-Type': 'text/plain' }],
    ['by GET', {}, 'GET'],
  ])('%s', async (_name, headers, method) => {
    const source = givingSource(temporary);
    const host = await start(source);
    for (const body of [{ type: 'resolve', order: 'manual' }, challenge]) {
      const { status, body: told } = await host.ask(body, headers, method);
      expect([status, codeOf(told)]).toEqual([403, 'link-refused']);
      for (const text of [host.token, host.cookie]) expect(told).not.toContain(text);
    }
    expect(source.asked()).toBe(0);
  });

  it('with the session of an earlier start', async () => {
    const [before, host] = [await start(), await start()];
    expect(before.token).not.toBe(host.token);
    expect(Buffer.from(host.token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const [, value] = before.cookie.split('=');
    const [name] = host.cookie.split('=');
    const { status } = await host.ask(challenge, { Cookie: `${name}=${value}` });
    expect(status).toBe(403);
  });

  it('with the token itself in place of the session', async () => {
    const host = await start();
    const [name] = host.cookie.split('=');
    const { status } = await host.ask(challenge, {
      Cookie: `${name}=${host.token}`,
      Authorization: `Bearer ${host.token}`,
    });
    expect(status).toBe(403);
  });
});

describe('nothing is signed', () => {
  const tries: readonly [string, object, string][] = [
    [
      'for other credentials than those that were found',
      { accessKeyId: 'AKIAOTHER00000000001' },
      'credentials-gone',
    ],
    [
      'that is no challenge: a nonce of 63 bytes',
      { serverNonce: base64Encode(new Uint8Array(63)) },
      'signing-failed',
    ],
    ['that is no challenge: no base64', { serverNonce: 'not base64' }, 'base64-invalid'],
    [
      'for a host that brings a line of its own',
      { stsHost: 'sts.amazonaws.com\nx-other:1' },
      'signing-failed',
    ],
    ['for a host with an empty label', { stsHost: 'sts..com' }, 'host-empty-label'],
    ['for tomorrow', { amzDate: formatAmzDate(now + 24 * 60 * minute) }, 'signing-failed'],
    ['for a quarter of an hour ago', { amzDate: formatAmzDate(now - 16 * minute) }, 'signing-failed'],
    ['for no date at all', { amzDate: 'now' }, 'challenge-invalid'],
    ['of another request', { request: 'DeleteUser', serverNonce: 1 }, 'control-frame-invalid'],
  ];

  it.each(tries)('%s', async (_name, change, code) => {
    const host = await start();
    await host.ask({ type: 'resolve', order: 'manual' });
    const { status, body } = await host.ask({ ...challenge, ...change });
    expect([status, codeOf(body)]).toEqual([400, code]);
    expect(body).not.toContain('Signature=');
  });

  it('before the sources were asked', async () => {
    const host = await start();
    expect(codeOf((await host.ask(challenge)).body)).toBe('credentials-gone');
  });

  it('with credentials whose ID holds the secret, which the page is not told', async () => {
    const swapped = { accessKeyId: temporary.secretAccessKey, secretAccessKey: temporary.accessKeyId };
    const host = await start(givingSource(swapped));
    const resolved = await host.ask({ type: 'resolve', order: 'manual' });
    const signed = await host.ask({ ...challenge, accessKeyId: '••••' });
    expect(codeOf(signed.body)).toBe('credentials-swapped');
    expect(resolved.body + signed.body).not.toContain(temporary.secretAccessKey);
  });

  it('with credentials that have expired', async () => {
    const source = givingSource({ ...temporary, expiration: new Date(now - 1) });
    const host = await start(source);
    await host.ask({ type: 'resolve', order: 'manual' });
    const fault = faultIn((await host.ask(challenge)).body);
    expect(fault && statementOf(fault)).toMatch(/have expired/);
  });

  it('on a request of more than 4 KiB', async () => {
    const host = await start();
    const { status, body } = await host.ask({ ...challenge, more: 'x'.repeat(5_000) });
    expect([status, codeOf(body)]).toEqual([413, 'message-too-large']);
  });

  it.each([
    ['that is no JSON', '{'],
    ['that is a list', '[]'],
    ['in nobody’s order', { type: 'resolve', order: 'cobol' }],
    ['of no kind', { type: 'export' }],
  ])('on a request %s', async (_name, body) => {
    const host = await start();
    expect(codeOf((await host.ask(body)).body)).toBe('control-frame-invalid');
  });
});
