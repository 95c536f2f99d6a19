import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../bytes/base64';
import { Secret } from '../../credentials/secret';
import { stsRequestFor } from '../../mongodbAws/stsRequest';
import { signRequest } from '../../sigv4/sign';
import { amzDate, secret, serverNonce, stsHost, token } from '../../../testing/listener/wrongSigner';
import { signatureVectors } from '../../../testing/knownAnswers';
import { nameOf } from '../../../testing/listener/nameOf';
import { characterInWords } from '../../../words/en/signing/character';
import type { SearchDifference } from './difference';
import type { SearchInput } from './observed';
import type { SearchResult } from './result';
import { searchNow } from './searchNow';

/** What a driver sends that signs with this secret by AWS's own signer. */
async function signedBy(
  driverSecret: string,
  sessionToken: string | undefined = token,
): Promise<SearchInput> {
  const { signing } = await signRequest(
    stsRequestFor(stsHost, serverNonce),
    {
      accessKeyId: 'ASIAY34FZKBOKMUTVV7A',
      secretAccessKey: new Secret(driverSecret),
      ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
    },
    { region: 'us-east-1', service: 'sts', amzDate },
    Sha256,
  );
  return {
    authorization: signing.authorization,
    amzDate,
    ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
    serverNonce,
    stsHost,
    gs2CbFlag: 110,
  };
}

const search = (input: SearchInput, pasted = secret): SearchResult => searchNow(input, [new Secret(pasted)]);

function foundIn(result: SearchResult): SearchResult & { readonly kind: 'found' } {
  if (result.kind !== 'found') throw new Error(`${result.kind}, not found`);
  return result;
}

const inWords = (difference: SearchDifference) =>
  difference.in === 'secret'
    ? {
        ...difference,
        pasted: characterInWords(difference.pasted),
        driver: characterInWords(difference.driver),
      }
    : difference;

describe('the right secret', () => {
  it.each([undefined, token])('is said to match', async (sessionToken) => {
    expect(search(await signedBy(secret, sessionToken))).toMatchObject({ kind: 'match' });
  });

  it.each(signatureVectors)('matches the known answer: $name', async (vector) => {
    const { authorization, sessionToken, ...rest } = vector;
    const input: SearchInput = {
      authorization,
      amzDate: rest.amzDate,
      serverNonce: rest.serverNonce,
      stsHost: rest.stsHost,
      gs2CbFlag: 110,
      ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
    };
    expect(search(input, rest.secretAccessKey)).toMatchObject({ kind: 'match' });
    // The two published secrets differ in the case of their last letters, a mistake of no kind that is looked for.
    const result = search(input, `${rest.secretAccessKey}\n`);
    expect(foundIn(result).mistakes.map(nameOf)).toEqual(['secret-trimmed']);
  });
});

/** A search that finds nothing goes through all pairs. */
const patience = { timeout: 120_000 };

describe('a wrong secret', patience, () => {
  it.each<[string, string, object]>([
    ['secret-newline', `${secret}\n`, { character: 41, pasted: 'nothing', driver: 'LINE FEED (U+000A)' }],
    [
      'secret-crlf-after',
      `${secret}\r\n`,
      { character: 41, driver: 'CARRIAGE RETURN (U+000D)', driverLength: 42 },
    ],
    ['secret-space-after', `${secret} `, { character: 41, driver: 'SPACE (U+0020)' }],
    ['secret-space-before', ` ${secret}`, { character: 1, driver: 'SPACE (U+0020)' }],
    ['secret-quotes', `"${secret}"`, { character: 1, driver: 'QUOTATION MARK (U+0022)', driverLength: 42 }],
    [
      'secret-plus',
      secret.replace('+', ' '),
      { character: 30, pasted: 'PLUS SIGN (U+002B)', driver: 'SPACE (U+0020)' },
    ],
    [
      'secret-percent-encoded',
      encodeURIComponent(secret),
      { character: 13, pasted: 'SOLIDUS (U+002F)', driver: 'PERCENT SIGN (U+0025)' },
    ],
    ['secret-encoded-twice', encodeURIComponent(encodeURIComponent(secret)), { character: 13 }],
    [
      'secret-lower-case',
      secret.toLowerCase(),
      { character: 4, pasted: 'a capital letter', driver: 'a lower-case letter' },
    ],
    [
      'secret-byte-order-mark',
      `\uFEFF${secret}`,
      { character: 1, driver: 'ZERO WIDTH NO-BREAK SPACE (U+FEFF)' },
    ],
    [
      'typing-case-4',
      `${secret.slice(0, 3)}${secret.charAt(3).toLowerCase()}${secret.slice(4)}`,
      { character: 4, pasted: 'a capital letter', driver: 'a lower-case letter' },
    ],
    [
      'typing-case-40',
      `${secret.slice(0, -1)}y`,
      { character: 40, pasted: 'a capital letter', driver: 'a lower-case letter' },
    ],
    ['typing-swapped-2', `j7eM${secret.slice(4)}`, { character: 2, driver: 'a digit' }],
    ['typing-doubled-1', `j${secret}`, { character: 2, driverLength: 41 }],
    ['typing-replaced-6', secret.replace('G', '6'), { character: 6 }],
    ['typing-replaced-13', secret.replace('/', '+'), { character: 13, driver: 'PLUS SIGN (U+002B)' }],
    [
      'typing-lost-40',
      secret.slice(0, -1),
      { character: 40, pasted: 'a capital letter', driver: 'nothing', driverLength: 39 },
    ],
    ['typing-lost-3', secret.slice(0, 2) + secret.slice(3), { character: 3, pasted: 'a digit' }],
    ['secret-after-slash', secret.slice(13), { character: 1 }],
    ['secret-base64', base64Encode(Buffer.from(secret)), { driverLength: 56 }],
  ])('is named with its place: %s', async (id, driverSecret, difference) => {
    const found = foundIn(search(await signedBy(driverSecret)));
    expect(found.mistakes.map(nameOf)).toEqual([id]);
    expect(found.differences.map(inWords)).toEqual([
      expect.objectContaining({ in: 'secret', ...difference }),
    ]);
    expect(found.sts).toEqual(found.driver);
  });

  it('that was pasted with a line feed, where the driver’s has none, is told the other way round', async () => {
    const found = foundIn(search(await signedBy(secret), `${secret}\n`));
    expect(found.mistakes[0]?.id).toBe('secret-trimmed');
    expect(found.differences.map(inWords)).toEqual([
      expect.objectContaining({ character: 41, pasted: 'LINE FEED (U+000A)', driver: 'nothing' }),
    ]);
  });

  it.each([
    ['secret-unquoted', `"${secret}"`, secret],
    ['secret-first-upper', secret, `J${secret.slice(1)}`],
    ['secret-empty', secret, ''],
    ['secret-not-ascii', 'é/secret', '?/secret'],
    ['secret-space-to-plus', secret.replace('+', ' '), secret],
  ])('is named: %s', async (id, pasted, driverSecret) => {
    // The signer takes no empty secret; HMAC takes a zero byte for the same key as none.
    const found = foundIn(search(await signedBy(driverSecret || '\0'), pasted));
    expect(found.mistakes.map(nameOf)).toEqual([id]);
  });

  it('of no known kind is told as such, with the place in the signature', async () => {
    const input = await signedBy('another secret altogether');
    const [right] = [await signedBy(secret)];
    const result = search(input);
    expect(result).toMatchObject({ kind: 'not-found' });
    const [a, b] = [right, input].map(({ authorization }) => authorization.slice(-64));
    const at = [...(a ?? '')].findIndex((digit, i) => digit !== b?.[i]) + 1;
    expect(result).toHaveProperty('signatureAt', at);
  });

  it('never enters the result, nor does any of its parts', async () => {
    const canary = 'CANARYcanary/0123456789+CANARYcanary9876';
    const inputs = [`${canary}\n`, canary.toLowerCase(), ` ${canary}`, canary.slice(1), 'other'];
    for (const driverSecret of inputs) {
      const result = search(await signedBy(driverSecret), canary);
      const text = JSON.stringify(result).toLowerCase();
      for (let at = 0; at + 6 <= canary.length; at++) {
        expect(text).not.toContain(canary.slice(at, at + 6).toLowerCase());
      }
    }
  });
});

describe('the search', patience, () => {
  it('tries a bounded number of candidates, however long the secret', async () => {
    const result = search(await signedBy('none of these'), 'x/+ %y'.repeat(200));
    expect(result).toMatchObject({ kind: 'not-found', tried: expect.any(Number) });
    if (result.kind !== 'not-found') return;
    expect(result.tried).toBeGreaterThan(100_000);
    expect(result.tried).toBeLessThanOrEqual(300_000);
  });

  it.each([
    ['nothing', ''],
    ['no signature', 'AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host'],
    ['three parts', 'AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=x'],
  ])('has nothing to go by in %s', async (_what, authorization) => {
    expect(search({ ...(await signedBy(secret)), authorization })).toEqual({ kind: 'unreadable' });
  });

  it.each(['__proto__', 'constructor', '', ';;'])('takes a list of headers such as “%s”', async (list) => {
    const authorization = `AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=${list}, Signature=x`;
    const input = { ...(await signedBy(secret)), authorization, amzDate: '', stsHost: '' };
    expect(search(input)).toMatchObject({ kind: 'not-found' });
  });

  it('goes on where Credential lacks aws4_request, since the scope is known all the same', async () => {
    const { authorization, ...input } = await signedBy(secret);
    const short = { ...input, authorization: authorization.replace('/aws4_request', '') };
    expect(search(short)).toMatchObject({ kind: 'match' });
  });

  it('takes any secret, also one that is no Unicode', async () => {
    expect(search(await signedBy(secret), '\uD800%zz')).toMatchObject({ kind: 'not-found' });
  });
});
