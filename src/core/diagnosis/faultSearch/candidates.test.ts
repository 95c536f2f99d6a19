import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../bytes/base64';
import { hexEncode } from '../../bytes/hex';
import { Secret } from '../../credentials/secret';
import { ownHeaders } from '../../mongodbAws/server/signedHeaders';
import { searchFault, type SearchInput } from './search';
import { candidatesFor } from './candidates';
import { Kitchen, type Recipe } from './recipe';
import { stsBodyHash } from '../../../testing/knownAnswers';

const input: SearchInput = {
  authorization: '',
  amzDate: '20261123T101500Z',
  sessionToken: new Secret('IQoJb3JpZ2lu X2Vj+%41=='),
  serverNonce: base64Encode(Uint8Array.from({ length: 64 }, (_, i) => 255 - i)),
  stsHost: 'sts.us-west-2.amazonaws.com',
  gs2CbFlag: 110,
};
const secret = ' "a+b/c d%2Fé" ';
const listed = ownHeaders(true);
const scope = ['20261123', 'us-west-2', 'sts', 'aws4_request'];

/** The recipe by which STS verifies that input, written down here once more. */
const right: Recipe = {
  secret,
  method: 'POST',
  path: '/',
  query: '',
  headers: [
    ['content-length', '43'],
    ['content-type', 'application/x-www-form-urlencoded'],
    ['host', input.stsHost],
    ['x-amz-date', input.amzDate],
    ['x-amz-security-token', input.sessionToken?.reveal() ?? ''],
    ['x-mongodb-gs2-cb-flag', 'n'],
    ['x-mongodb-server-nonce', input.serverNonce],
  ],
  colon: ':',
  blankLine: true,
  signedHeaders: listed,
  listSeparator: ';',
  body: 'Action=GetCallerIdentity&Version=2011-06-15',
  payloadHash: null,
  canonicalEnd: '',
  lineEnd: '\n',
  algorithm: 'AWS4-HMAC-SHA256',
  dateLine: input.amzDate,
  scopeLine: scope.join('/'),
  digest: 'hex',
  stringEnd: '',
  keyScope: scope,
  keyPrefix: 'AWS4',
  chain: 'bytes',
  writing: 'hex',
};
const all = candidatesFor(input, listed, right, stsBodyHash);
const singles = all.filter(({ length }) => length === 1).flat();

describe('the mistakes that are looked for', () => {
  it('have each a name of its own, a title and a remedy', () => {
    expect(new Set(singles.map(({ id }) => id)).size).toBe(singles.length);
    for (const { title, remedy } of singles) {
      expect(title).toMatch(/^It.*[^.]$/s);
      expect(remedy).toMatch(/^[A-Z].*[^.]$/s);
    }
  });

  it('are at most 300, pairs included, also for a long secret', () => {
    const long = candidatesFor(input, listed, { ...right, secret: 'x'.repeat(500) }, stsBodyHash);
    expect(long.length).toBeLessThanOrEqual(300);
    expect(all.some(({ length }) => length === 2)).toBe(true);
  });

  it('change something each, here or for an input of another kind', () => {
    const elsewhere = [
      'listed-order',
      'host-lower',
      'flag-n',
      'payload-hash-header',
      'accept-json',
      'accept-any',
      'accept-xml',
      'region-us-west-2',
      'region-sts',
      'secret-unquoted',
      'secret-first-upper',
    ];
    const idle = singles.filter(({ change }) => change(right) === null).map(({ id }) => id);
    expect(idle.filter((id) => !elsewhere.includes(id))).toEqual([]);
  });

  it('are each found by the signature that they make, or one that is the same comes before', async () => {
    const kitchen = new Kitchen(Sha256);
    for (const candidate of singles) {
      const recipe = candidate.change(right);
      if (!recipe) continue;
      const { stringToSign } = await kitchen.texts(recipe);
      const bytes = await kitchen.sign(recipe, stringToSign);
      const signature =
        recipe.writing === 'base64'
          ? base64Encode(bytes)
          : recipe.writing === 'hex'
            ? hexEncode(bytes)
            : hexEncode(bytes).toUpperCase();
      const authorization = `AWS4-HMAC-SHA256 Credential=ASIAX/${scope.join('/')}, SignedHeaders=${listed.join(';')}, Signature=${signature}`;
      const result = await searchFault({ ...input, authorization }, new Secret(secret), Sha256);
      expect(result.kind, candidate.id).toBe('found');
      if (result.kind !== 'found') continue;
      const named = singles.find(({ id }) => id === result.faults[0]?.id);
      expect(named?.change(right), candidate.id).toEqual(recipe);
      expect(result.differences.length, candidate.id).toBe(1);
    }
  });

  it('for headers that the server does not send are found, too', async () => {
    const kitchen = new Kitchen(Sha256);
    const names = [...listed, 'accept', 'x-amz-content-sha256'].sort();
    for (const [name, text, id] of [
      ['accept', 'application/json', 'accept-json'],
      ['accept', 'application/xml', 'accept-xml'],
      ['x-amz-content-sha256', stsBodyHash, 'payload-hash-header'],
    ] as const) {
      const own = names.filter((one) => listed.includes(one) || one === name);
      const headers = own.map(
        (one) => right.headers.find(([known]) => known === one) ?? ([one, text] as const),
      );
      const recipe = { ...right, headers, signedHeaders: own };
      const { stringToSign } = await kitchen.texts(recipe);
      const signature = hexEncode(await kitchen.sign(recipe, stringToSign));
      const authorization = `AWS4-HMAC-SHA256 Credential=ASIAX/${scope.join('/')}, SignedHeaders=${own.join(';')}, Signature=${signature}`;
      const result = await searchFault({ ...input, authorization }, new Secret(secret), Sha256);
      expect(result).toMatchObject({ kind: 'found', faults: [{ id }] });
    }
  });
});
