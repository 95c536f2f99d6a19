import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { secret, signWrongly } from '../../../testing/listener/wrongSigner';
import { Secret } from '../../credentials/secret';
import { foundIn as found } from '../../../testing/search/foundIn';
import { nameOf } from '../../../testing/listener/nameOf';
import type { SearchInput } from './observed';
import type { SearchResult } from './result';
import { searchNow } from './searchNow';

const search = (input: SearchInput): SearchResult => searchNow(input, [new Secret(secret)]);

function foundIn(result: SearchResult): SearchResult & { readonly kind: 'found' } {
  if (result.kind !== 'found') throw new Error(`${result.kind}, not found`);
  return result;
}

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const sha256In = (form: 'base64' | 'base64url', text: string): string =>
  createHash('sha256').update(text).digest(form);
const body = 'Action=GetCallerIdentity&Version=2011-06-15';

type Mistake = [id: string, change: Parameters<typeof signWrongly>[0], difference: object];

const replacing =
  (from: string, to: string) =>
  (text: string): string =>
    text.replaceAll(from, to);

const sortedList =
  'content-length;content-type;host;x-amz-date;x-amz-security-token;x-mongodb-gs2-cb-flag;x-mongodb-server-nonce';
const anyOrder =
  'x-mongodb-server-nonce;host;content-type;x-amz-security-token;x-mongodb-gs2-cb-flag;x-amz-date;content-length';

/** The header lines in the order of a list. */
const linesBy = (list: string) => (lines: string[]) => [
  ...lines.slice(0, 3),
  ...list.split(';').map((name) => lines.find((line) => line.startsWith(`${name}:`)) ?? ''),
  ...lines.slice(10),
];
const listBy = (list: string) => (lines: string[]) => lines.map((line, i) => (i === 11 ? list : line));

const unsorted: Mistake[] = [
  [
    'listed-order',
    { lines: (lines) => listBy(anyOrder)(linesBy(anyOrder)(lines)), listed: anyOrder },
    { in: 'canonical-request', line: 4, column: 1 },
  ],
  [
    'listed-order-list',
    { lines: listBy(anyOrder), listed: anyOrder },
    { in: 'canonical-request', line: 12, column: 1 },
  ],
  [
    'listed-order-lines',
    { lines: linesBy(anyOrder), listed: anyOrder },
    { in: 'canonical-request', line: 4, column: 1 },
  ],
  [
    'headers-reversed-list',
    { lines: listBy(sortedList.split(';').toReversed().join(';')) },
    { in: 'canonical-request', line: 12, column: 1 },
  ],
  [
    'header-moved-x-amz-date-content-length-4-1',
    {
      lines: (lines) => {
        const list = `x-amz-date;${sortedList.replace('x-amz-date;', '')}`;
        return listBy(list)(linesBy(list)(lines));
      },
    },
    { in: 'canonical-request', line: 4, column: 1 },
  ],
];

const lastLine = (to: string) => (lines: string[]) => [...lines.slice(0, -1), to];

const hashes: Mistake[] = [
  [
    'payload-hash-hex-hashed',
    { lines: lastLine(sha256(sha256(body))) },
    { in: 'canonical-request', line: 13, column: 1 },
  ],
  [
    'payload-hash-bytes-hashed',
    { lines: lastLine(sha256(createHash('sha256').update(body).digest())) },
    { in: 'canonical-request', line: 13 },
  ],
  [
    'payload-hash-base64',
    { lines: lastLine(sha256In('base64', body)) },
    { in: 'canonical-request', line: 13, column: 1 },
  ],
  [
    'payload-hash-base64-url-unpadded',
    { lines: lastLine(sha256In('base64url', body)) },
    { in: 'canonical-request', line: 13 },
  ],
  [
    'payload-hash-upper-hex',
    { lines: lastLine(sha256(body).toUpperCase()) },
    { in: 'canonical-request', line: 13 },
  ],
  ['payload-not-hashed', { lines: lastLine(body) }, { in: 'canonical-request', line: 13, column: 1 }],
  [
    'string-hash-base64',
    { digest: (text) => sha256In('base64', text) },
    { in: 'string-to-sign', line: 4, column: 1 },
  ],
  ['string-hash-hex-hashed', { digest: (text) => sha256(sha256(text)) }, { in: 'string-to-sign', line: 4 }],
  [
    'both-hashes-base64',
    { lines: lastLine(sha256In('base64', body)), digest: (text) => sha256In('base64', text) },
    { in: 'canonical-request', line: 13, column: 1 },
  ],
];

const crlf = replacing('\n', '\r\n');

const ends: Mistake[] = [
  [
    'line-ends-\r\n',
    { canonical: crlf, string: crlf },
    { in: 'canonical-request', line: 1, column: 5, left: '\n', right: '\r' },
  ],
  ['line-ends-request-\r\n', { canonical: crlf }, { in: 'canonical-request', line: 1, column: 5 }],
  ['line-ends-string-\r\n', { string: crlf }, { in: 'string-to-sign', line: 1, column: 17, right: '\r' }],
  [
    'line-ends-all',
    { canonical: (text) => crlf(`${text}\n`), string: (text) => crlf(`${text}\n`) },
    { in: 'canonical-request', line: 1, column: 5 },
  ],
  [
    'line-ends-headers-\r\n',
    { canonical: (text) => text.replaceAll(/^([a-z0-9-]+:.*)\n/gm, '$1\r\n') },
    { in: 'canonical-request', line: 4, column: 18 },
  ],
  [
    'request-line-feed',
    { canonical: (text) => `${text}\n` },
    { in: 'canonical-request', line: 13, column: 65, left: null, right: '\n' },
  ],
  [
    'both-line-feed',
    { canonical: (text) => `${text}\n`, string: (text) => `${text}\n` },
    { in: 'canonical-request', line: 13, column: 65 },
  ],
];

const others: Mistake[] = [
  [
    'line-missing-x-amz-security-token',
    { lines: (lines) => lines.filter((line) => !line.startsWith('x-amz-security-token:')) },
    { in: 'canonical-request', line: 8, column: 3 },
  ],
  [
    'list-lacks-x-amz-security-token',
    { lines: (lines) => lines.map((line) => line.replace('x-amz-security-token;', '')) },
    { in: 'canonical-request', line: 12, column: 47 },
  ],
  [
    'neither-host',
    {
      lines: (lines) =>
        lines
          .filter((line) => !line.startsWith('host:'))
          .map((line) => line.replace('content-type;host;', 'content-type;')),
    },
    { in: 'canonical-request', line: 6, column: 1 },
  ],
  [
    'unlisted-x-amz-security-token',
    { listed: sortedList.replace('x-amz-security-token;', '') },
    { in: 'canonical-request', line: 8, column: 3 },
  ],
  [
    'scope-no-terminator',
    { string: replacing('/aws4_request', '') },
    { in: 'string-to-sign', line: 3, column: 23, left: '/', right: '\n' },
  ],
  [
    'scope-no-terminator-either',
    { scope: ['20261123', 'us-east-1', 'sts'] },
    { in: 'string-to-sign', line: 3, column: 23 },
  ],
  [
    'scope-with-key-ASIAY34FZKBOKMUTVV7A',
    { string: replacing('20261123/', 'ASIAY34FZKBOKMUTVV7A/20261123/') },
    { in: 'string-to-sign', line: 3, column: 1 },
  ],
];

describe('a signer that writes a text in another way', () => {
  it.each([...unsorted, ...hashes, ...ends, ...others])(
    'is named with line and column: %s',
    async (id, change, difference) => {
      const result = search(signWrongly(change));
      expect(foundIn(result).mistakes.map(nameOf)).toEqual([id]);
      expect(result).toMatchObject({ differences: [difference] });
    },
  );

  it('and signs the hash of its string to sign is named', async () => {
    const result = search(signWrongly({ string: sha256 }));
    expect(result).toMatchObject({ mistakes: [{ id: 'string-hashed' }], differences: [{ in: 'signed' }] });
  });

  it.each([...unsorted, ...hashes, ...ends, ...others])(
    'is explained as nothing else by the secret of another key: %s',
    (_id, change) => {
      const another = new Secret('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY');
      // Pairs are held against other secrets in wrongSecrets.test.ts.
      expect(found(signWrongly(change), another, ['rows', 'typing'])).toEqual([]);
    },
  );

  it('and is right, by the secret of another key, is explained as no mistake', async () => {
    const right = signWrongly({});
    for (const another of ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'x', secret.slice(2)]) {
      expect(found(right, new Secret(another), ['rows', 'typing'])).toEqual([]);
    }
  });
});
