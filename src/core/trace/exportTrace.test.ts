import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { Secret } from '../credentials/secret';
import { makeClientFinal } from '../mongodbAws/clientFinal';
import { stsRequestFor } from '../mongodbAws/stsRequest';
import { signRequest } from '../sigv4/sign';
import { judgeStsRequest } from '../sts/judge';
import type { HandshakeEvent } from './events';
import { exportTrace } from './exportTrace';

const accessKeyId = 'ASIAIOSFODNN7EXAMPLE';
const secretAccessKey = new Secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
const host = 'sts.amazonaws.com';
const amzDate = '20261124T101500Z';
const wall = Date.UTC(2026, 10, 24, 10, 15, 0);

/** What a run with this token leaves in the log: what was signed, what was sent, and what the server rebuilt. */
async function logOf(token: Secret): Promise<readonly HandshakeEvent[]> {
  const request = stsRequestFor(host, 'bm9uY2U=');
  const credentials = { accessKeyId, secretAccessKey, sessionToken: token };
  const scope = { region: 'us-east-1', service: 'sts', amzDate };
  const { signing } = await signRequest(request, credentials, scope, Sha256);
  const judgement = await judgeStsRequest(
    {
      method: request.method,
      path: request.path,
      query: '',
      body: request.body,
      headers: {
        ...request.headers,
        authorization: signing.authorization,
        'x-amz-date': amzDate,
        'x-amz-security-token': token.reveal(),
      },
      region: 'us-east-1',
    },
    [{ accessKeyId, secretAccessKey, sessionToken: token, arn: 'arn:aws:iam::123456789012:user/a' }],
    wall,
    'request-1',
    Sha256,
  );
  expect(judgement.rebuilt?.canonicalRequest).toContain('x-amz-security-token:');
  return [
    { type: 'signed', at: 0, ms: 0, signing },
    { type: 'client-final', at: 0, payload: makeClientFinal(signing, token) },
    { type: 'judged', at: 0, judgement },
  ];
}

/** Texts and, decoded, the bytes of a trace. */
function contentsOf(trace: string): readonly string[] {
  const bytes = [...trace.matchAll(/"base64": "([^"]*)"/g)];
  return [trace, ...bytes.map(([, base64 = '']) => Buffer.from(base64, 'base64').toString('utf8'))];
}

describe('a session token in a trace is masked', () => {
  it.each([
    ['as it is', 'FwoGZXIvYXdzEJr//CANARY=='],
    ['with spaces around it', '  FwoGZXIvYXdzEJr//CANARY== '],
    ['with a line break behind it', 'FwoGZXIvYXdzEJr//CANARY==\n'],
    ['with spaces in it', 'FwoGZXIv   YXdzEJr//CANARY=='],
    ['with tabs and line breaks in it', 'FwoGZXIv\t\tYXdzEJr\r\n//CANARY=='],
    ['with a blank line in it', 'FwoGZXIv\n\nYXdzEJr//CANARY=='],
    ['with a line that looks like a header', 'FwoGZXIv\nx-mongodb-gs2-cb-flag:YXdzEJr//CANARY=='],
  ])('%s, whatever signer and server made of it', async (_what, token) => {
    const secret = new Secret(token);
    const trace = exportTrace(await logOf(secret), [secretAccessKey, secret], wall);
    for (const word of token.split(/[\s:]+/).filter((part) => part.length > 3 && !part.startsWith('x-'))) {
      for (const text of contentsOf(trace)) expect(text).not.toContain(word);
    }
    expect(trace).toContain('x-amz-security-token:••••\\nx-mongodb-gs2-cb-flag:n');
  });

  it('in a canonical request even where nobody says that it is one', async () => {
    const trace = exportTrace(await logOf(new Secret('FwoGZXIvYXdzCANARY')), [], wall);
    expect(trace).not.toContain('CANARY');
  });
});

describe('a part of a token that a server says back', () => {
  const token = 'FwoGZXIvYXdzEJr//1CANARY2CANARY3CANARY==';
  const message = `Value '${token.slice(14, 30)}' failed; Value '${token.slice(24)}' failed`;
  const fault = { code: 'server-refused', serverMessage: message } as const;
  const ended: HandshakeEvent = {
    type: 'ended',
    at: 1,
    ending: { outcome: 'rejected', step: 'verdict', fault },
  };
  const received: HandshakeEvent = {
    type: 'received',
    at: 0,
    ms: 1,
    step: 'verdict',
    command: 'saslContinue',
    message: new TextEncoder().encode(message),
  };

  it('is masked in its words and in its bytes, which keep their length', () => {
    const trace = exportTrace([received, ended], [new Secret(token)], wall);
    for (const text of contentsOf(trace)) expect(text).not.toContain('CANARY');
    expect(trace).toContain("Value '••••' failed; Value '••••' failed");
    expect(contentsOf(trace)[1]?.length).toBe(message.length);
  });
});

it('a secret that was entered as the access key ID is masked like one', () => {
  const misplaced = secretAccessKey.reveal();
  const started: HandshakeEvent = {
    type: 'started',
    at: 0,
    wall,
    target: { kind: 'sandbox', address: '' },
    accessKeyId: misplaced,
    temporary: false,
  };
  const sent: HandshakeEvent = {
    type: 'client-final',
    at: 1,
    payload: makeClientFinal({ authorization: `AWS4-HMAC-SHA256 Credential=${misplaced}/20261124`, amzDate }),
  };
  for (const text of contentsOf(exportTrace([started, sent], [new Secret(accessKeyId)], wall))) {
    expect(text).not.toContain(misplaced);
  }
});

it('the source of credentials, and those of a machine, have the names of version 2', () => {
  const started: HandshakeEvent = {
    type: 'started',
    at: 0,
    wall,
    target: { kind: 'sandbox', address: '' },
    accessKeyId,
    temporary: false,
    source: { order: 'go', id: 'ecs' },
    host: {
      machine: 'pod-7',
      order: 'go',
      sources: [{ id: 'ecs', content: { kind: 'unasked' }, answer: null }],
    },
  };
  const trace = JSON.parse(exportTrace([started], [], wall)) as {
    readonly events: readonly unknown[];
  };
  expect(trace.events[0]).toMatchObject({
    source: { order: 'go', id: 'ecs' },
    host: {
      machine: 'pod-7',
      order: 'go',
      sources: [{ id: 'ecs', content: { kind: 'unasked' }, answer: null }],
    },
  });
});
