import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../bytes/base64';
import { Secret } from '../../credentials/secret';
import { ownHeaders } from '../../mongodbAws/server/signedHeaders';
import { soughtWords } from '../../../words/en/signing/soughtWords';
import { nameOf } from '../../../testing/listener/nameOf';
import type { SignedRequest } from '../table/signing/row';
import { candidatesFor } from './candidates';
import { mostTried, searchFault, type SearchInput } from './search';
import type { Recipe } from '../../sigv4/recipe';
import { RecipeSigner } from '../../sigv4/recipeSigner';
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
  credentialScope: scope,
  listed,
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
    expect(new Set(singles.map(({ mistake }) => nameOf(mistake))).size).toBe(singles.length);
    for (const { mistake } of singles) {
      const { title, remedy } = soughtWords(mistake);
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
      'flag-y',
      `payload-hash-header-${stsBodyHash}`,
      'accept-json',
      'accept-any',
      'extra-header',
      'region-us-west-2',
      'region-sts',
      'secret-unquoted',
      'secret-first-upper',
    ];
    const idle = singles.filter(({ change }) => change(right) === null).map(({ mistake }) => nameOf(mistake));
    const byCharacter = /^secret-(?:case|like-[12]|before)-\d+$/;
    expect(idle.filter((id) => !elsewhere.includes(id) && !byCharacter.test(id))).toEqual([]);
  });

  it('make each a signature of its own, or the same texts as one that comes before', async () => {
    const signer = new RecipeSigner(Sha256);
    const first = new Map<string, Recipe>();
    for (const candidate of singles) {
      const recipe = candidate.change(right);
      if (!recipe) continue;
      const signature = await signatureOf(recipe, signer);
      const before = first.get(signature) ?? recipe;
      expect(await signer.texts(before), nameOf(candidate.mistake)).toEqual(await signer.texts(recipe));
      first.set(signature, before);
    }
    expect(first.size).toBeGreaterThan(500);
  });

  it('are found by that signature, with one place where it differs', async () => {
    const signer = new RecipeSigner(Sha256);
    // Every one would take each search past all those before it.
    for (const candidate of singles.filter((_candidate, i) => i % 40 === 0)) {
      const recipe = candidate.change(right);
      if (!recipe) continue;
      const signature = await signatureOf(recipe, signer);
      const authorization = `AWS4-HMAC-SHA256 Credential=ASIAX/${scope.join('/')}, SignedHeaders=${listed.join(';')}, Signature=${signature}`;
      const result = await searchFault({ ...input, authorization }, new Secret(secret), Sha256);
      if (result.kind !== 'found') throw new Error(`${nameOf(candidate.mistake)}: ${result.kind}`);
      const named = singles
        .find(({ mistake }) => JSON.stringify(mistake) === JSON.stringify(result.mistakes[0]))
        ?.change(right);
      expect(named && (await signatureOf(named, signer)), nameOf(candidate.mistake)).toBe(signature);
      expect(result.differences.length, nameOf(candidate.mistake)).toBe(1);
    }
  });

  it('for headers that the server does not send are found, too', async () => {
    const signer = new RecipeSigner(Sha256);
    const names = [...listed, 'accept', 'x-amz-content-sha256'].sort();
    for (const [name, text, id] of [
      ['accept', 'application/json', 'accept-json'],
      ['accept', 'application/xml', 'extra-header'],
      ['x-amz-content-sha256', stsBodyHash, 'payload-hash-header'],
    ] as const) {
      const own = names.filter((one) => listed.includes(one) || one === name);
      const headers = own.map(
        (one) => right.headers.find(([known]) => known === one) ?? ([one, text] as const),
      );
      const recipe = { ...right, headers, signedHeaders: own };
      const { stringToSign } = await signer.texts(recipe);
      const signature = await signer.sign(recipe, stringToSign);
      const authorization = `AWS4-HMAC-SHA256 Credential=ASIAX/${scope.join('/')}, SignedHeaders=${own.join(';')}, Signature=${signature}`;
      const result = await searchFault({ ...input, authorization }, new Secret(secret), Sha256);
      expect(result).toMatchObject({ kind: 'found', mistakes: [{ id }] });
    }
  });
});

async function signatureOf(recipe: Recipe, signer: RecipeSigner): Promise<string> {
  return signer.sign(recipe, (await signer.texts(recipe)).stringToSign);
}
