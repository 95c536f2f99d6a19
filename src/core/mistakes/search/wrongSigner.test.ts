import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  amzDate,
  secret,
  serverNonce,
  signWrongly,
  stsHost,
  token,
} from '../../../testing/listener/wrongSigner';
import { Secret } from '../../credentials/secret';
import { nameOf } from '../../../testing/listener/nameOf';
import type { SearchInput } from './observed';
import type { SearchResult } from './result';
import { searchNow } from './searchNow';

const search = (input: SearchInput): SearchResult => searchNow(input, [new Secret(secret)]);

function foundIn(result: SearchResult): SearchResult & { readonly kind: 'found' } {
  if (result.kind !== 'found') throw new Error(`${result.kind}, not found`);
  return result;
}

const replace =
  (from: string, to: string) =>
  (lines: string[]): string[] =>
    lines.map((line) => (line.startsWith(from) ? to : line));

describe('a wrong signer', () => {
  it('that is right is found to be right', async () => {
    expect(search(signWrongly({}))).toMatchObject({ kind: 'match' });
  });

  it.each<[string, Parameters<typeof signWrongly>[0], object]>([
    [
      'host-port',
      { lines: replace('host:', `host:${stsHost}:443`) },
      { in: 'canonical-request', line: 6, column: 23, left: '\n', right: ':' },
    ],
    [
      'host-upper',
      { lines: replace('host:', `host:${stsHost.toUpperCase()}`) },
      { in: 'canonical-request', line: 6, column: 6 },
    ],
    [
      'blank-line',
      { lines: (lines) => lines.filter((line, i) => line !== '' || i === 2) },
      { in: 'canonical-request', line: 11, column: 1 },
    ],
    [
      'length-0',
      { lines: replace('content-length:', 'content-length:0') },
      { in: 'canonical-request', line: 4, column: 16 },
    ],
    [
      'length-44',
      { lines: replace('content-length:', 'content-length:44') },
      { in: 'canonical-request', line: 4, column: 17 },
    ],
    [
      'type-charset',
      { lines: replace('content-type:', 'content-type:application/x-www-form-urlencoded; charset=utf-8') },
      { in: 'canonical-request', line: 5 },
    ],
    [
      'nonce-hex',
      {
        lines: replace(
          'x-mongodb-server-nonce:',
          `x-mongodb-server-nonce:${Buffer.from(serverNonce, 'base64').toString('hex')}`,
        ),
      },
      { in: 'canonical-request', line: 10, column: 24 },
    ],
    [
      'nonce-url-safe',
      {
        lines: replace(
          'x-mongodb-server-nonce:',
          `x-mongodb-server-nonce:${serverNonce.replaceAll('+', '-').replaceAll('/', '_')}`,
        ),
      },
      { in: 'canonical-request', line: 10 },
    ],
    [
      'nonce-unpadded',
      {
        lines: replace('x-mongodb-server-nonce:', `x-mongodb-server-nonce:${serverNonce.replace(/=+$/, '')}`),
      },
      { in: 'canonical-request', line: 10 },
    ],
    [
      'nonce-client-half',
      {
        lines: replace(
          'x-mongodb-server-nonce:',
          `x-mongodb-server-nonce:${Buffer.from(serverNonce, 'base64').subarray(0, 32).toString('base64')}`,
        ),
      },
      { in: 'canonical-request', line: 10 },
    ],
    [
      'flag-signed-y',
      { lines: replace('x-mongodb-gs2-cb-flag:', 'x-mongodb-gs2-cb-flag:y') },
      { in: 'canonical-request', line: 9 },
    ],
    [
      'body-empty',
      { lines: (lines) => [...lines.slice(0, -1), createHash('sha256').update('').digest('hex')] },
      { in: 'canonical-request', line: 13, column: 1 },
    ],
    [
      'body-in-query',
      {
        lines: (lines) =>
          lines.map((line, i) => (i === 2 ? 'Action=GetCallerIdentity&Version=2011-06-15' : line)),
      },
      { in: 'canonical-request', line: 3, column: 1 },
    ],
    [
      'token-not-signed',
      {
        lines: (lines) =>
          lines
            .filter((line) => !line.startsWith('x-amz-security'))
            .map((line) => line.replace('x-amz-security-token;', '')),
      },
      { in: 'canonical-request', line: 8 },
    ],
    [
      'token-space',
      { lines: replace('x-amz-security-token:', `x-amz-security-token:${token.replaceAll('+', ' ')}`) },
      { in: 'canonical-request', line: 8 },
    ],
    ['key-hex', { hexChain: true }, { in: 'signing-key', derivation: 'kRegion' }],
    [
      'region-eu-west-1',
      { scope: ['20261123', 'eu-west-1', 'sts', 'aws4_request'] },
      { in: 'string-to-sign', line: 3, column: 10 },
    ],
    [
      'region-amazonaws',
      { scope: ['20261123', 'amazonaws', 'sts', 'aws4_request'] },
      { in: 'string-to-sign', line: 3, column: 10 },
    ],
    [
      'service-iam',
      { scope: ['20261123', 'us-east-1', 'iam', 'aws4_request'] },
      { in: 'string-to-sign', line: 3, column: 20 },
    ],
    [
      'service-execute-api',
      { scope: ['20261123', 'us-east-1', 'execute-api', 'aws4_request'] },
      { in: 'string-to-sign', line: 3, column: 20 },
    ],
    [
      'day-before-20261122',
      { scope: ['20261122', 'us-east-1', 'sts', 'aws4_request'] },
      { in: 'string-to-sign', line: 3, column: 8 },
    ],
    [
      'string-day',
      { string: (text) => text.replace(amzDate, amzDate.slice(0, 8)) },
      { in: 'string-to-sign', line: 2, column: 9, left: 'T', right: '\n' },
    ],
  ])('is named with line and column: %s', async (id, change, difference) => {
    const found = foundIn(search(signWrongly(change)));
    expect(found.mistakes.map(nameOf)).toEqual([id]);
    expect(found.differences).toEqual([expect.objectContaining(difference)]);
    expect(found.driver).not.toEqual(change.hexChain ? {} : found.sts);
  });

  it('that writes upper-case hex is named', async () => {
    const input = signWrongly({});
    const signature = input.authorization.slice(-64);
    const upper = { ...input, authorization: input.authorization.slice(0, -64) + signature.toUpperCase() };
    const found = foundIn(search(upper));
    expect(found.mistakes.map(nameOf)).toEqual(['upper-hex']);
    expect(found.differences).toEqual([{ in: 'signature' }]);
    expect(found.signatureAt).toBe(signature.search(/[a-f]/) + 1);
  });

  it('and a wrong secret at once are named together', { timeout: 120_000 }, () => {
    const change = { lines: replace('host:', `host:${stsHost}:443`), secret: `${secret}\n` };
    const found = foundIn(search(signWrongly(change)));
    expect(found.mistakes.map(nameOf)).toEqual(['secret-newline', 'host-port']);
    expect(found.differences.map((difference) => difference.in)).toEqual(['secret', 'canonical-request']);
  });

  it('that lists its headers in another order is right, since STS sorts them', async () => {
    const input = signWrongly({});
    const authorization = input.authorization.replace(
      'content-length;content-type',
      'content-type;content-length',
    );
    expect(search({ ...input, authorization })).toMatchObject({ kind: 'match' });
  });
});
