import { Secret } from '../../core/credentials/secret';
import { ownRequest } from '../../core/findings/own/ownRequest';
import type { Knowledge } from '../../core/findings/knowledge';
import type { OwnTexts } from '../../core/findings/seen';
import { hashedNow } from '../../core/mistakes/search/hashedNow';
import type { Observed, SearchInput } from '../../core/mistakes/search/observed';
import type { Recipe } from '../../core/sigv4/recipe';
import { signatureOf, signingKeyOf } from '../../core/sigv4/recipeSignature';
import { textsOf } from '../../core/sigv4/recipeTexts';
import { hexEncode } from '../../core/bytes/hex';

/** Made up, as every value here. */
export const ownSecret = new Secret('q7Vb+mAdE/uPsEcReT0123456789fieldLogXYab');

const keyId = 'ASIAZX3MADEUP4KQ7NTW';
const scope = '20261128/us-east-1/sts/aws4_request';

/** What passed between driver and server. */
export const ownInput: SearchInput = {
  authorization: `AWS4-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
  amzDate: '20261128T101500Z',
  serverNonce: Buffer.from(Array.from({ length: 64 }, (_, i) => i * 3)).toString('base64'),
  stsHost: 'sts.amazonaws.com',
  gs2CbFlag: 'n'.charCodeAt(0),
  sessionToken: new Secret(`IQoJb3JpZ2luX2Vj${'EKabc/+123'.repeat(12)}==`),
};

/** A login whose signer wrote these texts down. @param elsewhere what else was seen of it */
export function ownLogin(
  own: OwnTexts,
  elsewhere: Partial<SearchInput> = ownInput,
  secret?: Secret,
): Knowledge {
  return {
    own: { ...own, elsewhere },
    captured: ownInput,
    ...(secret
      ? { credentials: { accessKeyId: keyId, secretAccessKey: secret, sessionToken: undefined } }
      : {}),
  };
}

/** The request of that login. */
export const ownObserved: Observed = (() => {
  const { observed } = ownRequest(ownLogin({}));
  if (!observed) throw new TypeError('A part of the login is missing');
  return observed;
})();

export const ownRecipe: Recipe = ownObserved.rightBy(ownSecret);

/** What a signer writes down who signs by a recipe. */
export function writtenBy(recipe: Recipe): Required<Omit<OwnTexts, 'elsewhere'>> {
  const { canonicalRequest, stringToSign } = hashedNow(textsOf(recipe));
  return {
    canonicalRequest: new Secret(canonicalRequest),
    stringToSign,
    signingKey: new Secret(hexEncode(hashedNow(signingKeyOf(recipe)))),
    signature: hashedNow(signatureOf(recipe, stringToSign)),
  };
}
