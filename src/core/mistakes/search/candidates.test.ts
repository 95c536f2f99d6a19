import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../bytes/base64';
import { hexEncode } from '../../bytes/hex';
import { Secret } from '../../credentials/secret';
import { ownHeaders } from '../../mongodbAws/server/signedHeaders';
import { candidatesFor, type SignedRequest } from './candidates';
import { mostTried, searchFault, type SearchInput } from './search';
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
  headerEnd: '\n',
  blankLines: 1,
  signedHeaders: listed,
  listSeparator: ';',
  listLine: true,
  body: 'Action=GetCallerIdentity&Version=2011-06-15',
  payloadDigest: 'hex',
  payloadHash: null,
  payloadLine: true,
  canonicalStart: '',
  canonicalEnd: '',
  lineEnd: '\n',
  algorithm: 'AWS4-HMAC-SHA256',
  dateLine: input.amzDate,
  scopeLine: scope.join('/'),
  digest: 'hex',
  stringLineEnd: '\n',
  stringEnd: '',
  signed: 'text',
  keyScope: scope,
  keyPrefix: 'AWS4',
  chain: 'bytes',
  writing: 'hex',
};
const request: SignedRequest = {
  stsHost: input.stsHost,
  amzDate: input.amzDate,
  accessKeyId: 'ASIAX',
  listed,
  sent: new Map(right.headers),
  payloadHash: stsBodyHash,
  secretLength: secret.length,
};
const all = candidatesFor(request);
const singles = all.filter(({ length }) => length === 1).flat();

describe('the mistakes that are looked for', () => {
  it('have each a name of its own, a title and a remedy', () => {
    expect(new Set(singles.map(({ id }) => id)).size).toBe(singles.length);
    for (const { title, remedy } of singles) {
      expect(title).toMatch(/^(?:Its? |The (?:lines|list) ).*[^.]$/s);
      expect(remedy).toMatch(/^[A-Z].*[^.]$/s);
    }
  });

  it('are all tried for a secret of 40 characters, and bounded for any', () => {
    const whole = { ...right, secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
    const tried = candidatesFor({ ...request, secretLength: 40 }).filter((each) =>
      each.every(({ change }) => change(whole) !== null),
    );
    expect(tried.length).toBeGreaterThan(600);
    expect(tried.length).toBeLessThanOrEqual(mostTried);
    expect(candidatesFor({ ...request, secretLength: 500 }).length).toBeLessThanOrEqual(2 * mostTried);
    expect(all.some(({ length }) => length === 2)).toBe(true);
  });

  it('change something each, here or for an input of another kind', () => {
    const elsewhere = [
      'listed-order',
      'listed-order-lines',
      'listed-order-list',
      'key-region-us-west-2',
      'line-region-us-west-2',
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
    const byCharacter = /^secret-(?:case|like-[12]|before)-\d+$/;
    expect(idle.filter((id) => !elsewhere.includes(id) && !byCharacter.test(id))).toEqual([]);
  });

  it('make each a signature of its own, or the same texts as one that comes before', async () => {
    const kitchen = new Kitchen(Sha256);
    const first = new Map<string, Recipe>();
    for (const candidate of singles) {
      const recipe = candidate.change(right);
      if (!recipe) continue;
      const signature = await signatureOf(recipe, kitchen);
      const before = first.get(signature) ?? recipe;
      expect(await kitchen.texts(before), candidate.id).toEqual(await kitchen.texts(recipe));
      first.set(signature, before);
    }
    expect(first.size).toBeGreaterThan(500);
  });

  it('are found by that signature, with one place where it differs', async () => {
    const kitchen = new Kitchen(Sha256);
    // Every one would take each search past all those before it.
    for (const candidate of singles.filter((_candidate, i) => i % 40 === 0)) {
      const recipe = candidate.change(right);
      if (!recipe) continue;
      const signature = await signatureOf(recipe, kitchen);
      const authorization = `AWS4-HMAC-SHA256 Credential=ASIAX/${scope.join('/')}, SignedHeaders=${listed.join(';')}, Signature=${signature}`;
      const result = await searchFault({ ...input, authorization }, new Secret(secret), Sha256);
      if (result.kind !== 'found') throw new Error(`${candidate.id}: ${result.kind}`);
      const named = singles.find(({ id }) => id === result.faults[0]?.id)?.change(right);
      expect(named && (await signatureOf(named, kitchen)), candidate.id).toBe(signature);
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

async function signatureOf(recipe: Recipe, kitchen: Kitchen): Promise<string> {
  const { stringToSign } = await kitchen.texts(recipe);
  const bytes = await kitchen.sign(recipe, stringToSign);
  return {
    hex: hexEncode(bytes),
    'upper-hex': hexEncode(bytes).toUpperCase(),
    base64: base64Encode(bytes),
    'base64-url': base64Encode(bytes).replaceAll('+', '-').replaceAll('/', '_'),
  }[recipe.writing];
}
