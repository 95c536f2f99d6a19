import { describe, expect, it } from 'vitest';
import { base64Encode } from '../../bytes/base64';
import { Secret } from '../../credentials/secret';
import { ownHeaders } from '../../mongodbAws/server/signedHeaders';
import { soughtWords } from '../../../words/en/signing/soughtWords';
import { rowsFor } from '../../../testing/search/rowsFor';
import { foundAmongAll } from '../../../testing/search/foundAmongAll';
import { nameOf } from '../../../testing/listener/nameOf';
import type { SignedRequest } from '../table/signing/row';
import { hashedNow } from './hashedNow';
import type { SearchInput } from './observed';
import { searchNow } from './searchNow';
import type { Recipe } from '../../sigv4/recipe';
import { signatureOf as signed } from '../../sigv4/recipeSignature';
import { textsOf } from '../../sigv4/recipeTexts';
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
};
/** Every row and way, as what it makes of the right recipe. */
const singles = rowsFor(request);

function signatureOf(recipe: Recipe): string {
  return hashedNow(signed(recipe, hashedNow(textsOf(recipe)).stringToSign));
}

function observedAs(signature: string, names: readonly string[] = listed): SearchInput {
  const authorization = `AWS4-HMAC-SHA256 Credential=ASIAX/${scope.join('/')}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...input, authorization };
}

describe('the mistakes that are looked for', () => {
  it('have each a name of its own, a title and a remedy', () => {
    expect(new Set(singles.map(({ mistake }) => nameOf(mistake))).size).toBe(singles.length);
    for (const { mistake } of singles) {
      const { title, remedy } = soughtWords(mistake);
      expect(title).toMatch(/^(?:Its? |The (?:lines|list) ).*[^.]$/s);
      expect(remedy).toMatch(/^[A-Z].*[^.]$/s);
    }
  });

  it('are some hundreds, whatever the secret, and the headers bounded', () => {
    expect(singles.length).toBeGreaterThan(400);
    const crowded = Array.from({ length: 60 }, (_, i) => `x-${i}`);
    expect(rowsFor({ ...request, listed: [...listed, ...crowded] }).length).toBeLessThanOrEqual(600);
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
    expect(idle.filter((id) => !elsewhere.includes(id))).toEqual([]);
  });

  it('make each a signature of its own, or the same texts as one that comes before', () => {
    const first = new Map<string, Recipe>();
    for (const candidate of singles) {
      const recipe = candidate.change(right);
      if (!recipe) continue;
      const signature = signatureOf(recipe);
      const before = first.get(signature) ?? recipe;
      expect(hashedNow(textsOf(before)), nameOf(candidate.mistake)).toEqual(hashedNow(textsOf(recipe)));
      first.set(signature, before);
    }
    expect(first.size).toBeGreaterThan(400);
  });

  it('are each found by that signature, with all that give the same', { timeout: 300_000 }, () => {
    const made = singles.flatMap(({ mistake, change }) => {
      const recipe = change(right);
      return recipe ? [{ name: nameOf(mistake), signature: signatureOf(recipe) }] : [];
    });
    const signatures = made.map(({ signature }) => signature);
    const found = foundAmongAll(observedAs(signatureOf(right)), new Secret(secret), ['rows'], signatures);
    for (const [i, { name, signature }] of made.entries()) {
      const same = made.filter((other) => other.signature === signature).map((other) => other.name);
      const named = (found[i] ?? []).map((mistakes) => mistakes.map(nameOf).join());
      expect(named.toSorted(), name).toEqual(same.toSorted());
    }
  });

  it('are told with one place where the texts differ, and with their equivalents', () => {
    for (const { mistake, change } of singles.filter((_single, i) => i % 40 === 0)) {
      const recipe = change(right);
      if (!recipe) continue;
      const result = searchNow(observedAs(signatureOf(recipe)), [new Secret(secret)]);
      if (result.kind !== 'found') throw new Error(`${nameOf(mistake)}: ${result.kind}`);
      const named = [result, ...result.equivalents].flatMap(({ mistakes }) => mistakes.map(nameOf));
      expect(named).toContain(nameOf(mistake));
      expect(result.differences.length, nameOf(mistake)).toBe(1);
    }
  });

  it('for headers that the server does not send are found, too', () => {
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
      const signature = signatureOf({ ...right, headers, signedHeaders: own });
      const result = searchNow(observedAs(signature, own), [new Secret(secret)]);
      expect(result).toMatchObject({ kind: 'found', mistakes: [{ id }] });
    }
  });
});
