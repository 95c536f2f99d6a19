import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { signatureVectors } from '../../testing/knownAnswers';
import { Secret } from '../credentials/secret';
import { stsRequestFor } from '../mongodbAws/stsRequest';
import { splitCanonicalRequest } from './canonicalRequest';
import { signRequest } from './sign';
import type { Recipe } from './recipe';
import { signByRecipe } from './signByRecipe';

const [vector] = signatureVectors;
if (!vector) throw new Error('a vector expected');
const scope = { region: vector.region, service: 'sts', amzDate: vector.amzDate };
const byRecipe = (change: (right: Recipe) => Partial<Recipe>) =>
  signByRecipe(
    stsRequestFor(vector.stsHost, vector.serverNonce),
    credentialsOf(vector),
    scope,
    (right) => ({ ...right, ...change(right) }),
    Sha256,
  );
const plainly = () => byRecipe(() => ({}));

function credentialsOf({ accessKeyId, secretAccessKey, sessionToken }: (typeof signatureVectors)[number]) {
  return {
    accessKeyId,
    secretAccessKey: new Secret(secretAccessKey),
    ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }),
  };
}

it.each(signatureVectors)(
  'by the right recipe gives all that AWS’s signer gives, for $name',
  async (known) => {
    const request = stsRequestFor(known.stsHost, known.serverNonce);
    const where = { region: known.region, service: 'sts', amzDate: known.amzDate };
    const right = (recipe: Recipe): Recipe => recipe;
    const recipe = await signByRecipe(request, credentialsOf(known), where, right, Sha256);
    const signer = await signRequest(request, credentialsOf(known), where, Sha256);
    expect(recipe.signing).toEqual(signer.signing);
    expect(recipe.signing.signature).toBe(known.signature);
    expect(recipe.keys.kSigning.reveal()).toBe(known.signingKey);
  },
);

describe('one mistake', () => {
  it('in the terminator is in the scope, the key and nothing before them', async () => {
    const { signing } = await byRecipe(({ keyScope }) => {
      const other = keyScope.toSpliced(-1, 1, 'aws5_request');
      return { keyScope: other, scopeLine: other.join('/'), credentialScope: other };
    });
    const plain = (await plainly()).signing;
    expect(signing.credentialScope).toMatch(/\/sts\/aws5_request$/);
    expect(signing.derivations.at(-1)?.data).toBe('aws5_request');
    expect(signing.canonicalRequest).toBe(plain.canonicalRequest);
  });

  it('in the order of headers is in the canonical request and in SignedHeaders', async () => {
    const { signing } = await byRecipe(({ headers, signedHeaders }) => ({
      headers: headers.toReversed(),
      signedHeaders: signedHeaders.toReversed(),
      listed: signedHeaders.toReversed(),
    }));
    const plain = (await plainly()).signing;
    expect(signing.signedHeaders).toEqual(plain.signedHeaders.toReversed());
    expect(signing.authorization).toContain(`SignedHeaders=${signing.signedHeaders.join(';')},`);
    const lines = splitCanonicalRequest(signing.canonicalRequest);
    expect(lines.flatMap(({ header }) => header ?? [])).toEqual(signing.signedHeaders);
  });

  it('in the blank line takes that line away, and the parts still say what they are', async () => {
    const { signing } = await byRecipe(() => ({ blankLines: 0 }));
    const plain = (await plainly()).signing;
    expect(signing.canonicalRequest).toBe(
      plain.canonicalRequest.replace('\n\ncontent-length;', '\ncontent-length;'),
    );
    const kinds = splitCanonicalRequest(signing.canonicalRequest).map(({ kind }) => kind);
    expect(kinds.slice(-3)).toEqual(['header', 'signed-headers', 'payload-hash']);
  });

  it('in the hex changes the letters of the signature alone', async () => {
    const { signing } = await byRecipe(() => ({ writing: 'upper-hex' }));
    expect(signing.signature).toBe((await plainly()).signing.signature.toUpperCase());
    expect(signing.authorization).toContain(`Signature=${signing.signature}`);
  });
});

it('refuses a date that is none, as AWS’s signer is not even asked', async () => {
  const attempt = signByRecipe(
    stsRequestFor('sts.amazonaws.com', 'n'),
    { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: new Secret('s') },
    { ...scope, amzDate: 'today' },
    (recipe) => recipe,
    Sha256,
  );
  await expect(attempt).rejects.toMatchObject({ code: 'challenge-invalid' });
});
