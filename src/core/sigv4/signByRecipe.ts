import type { AwsCredentials } from '../credentials/awsCredentials';
import { parseAmzDate } from './amzDate';
import type { HashConstructor } from './hash';
import { hashedBy } from './hashing';
import { rightRecipe, type Recipe } from './recipe';
import { signatureOf } from './recipeSignature';
import { textsOf } from './recipeTexts';
import { recorderOf } from './recordingHash';
import type { RequestToSign, SigningScope } from './request';
import { readSigning, type Signed } from './signing';

/**
 * Signs by the recipe, over the same recording hash as AWS's signer: what is shown of it is read back from the
 * operations that were carried out, here as there. By the right recipe it gives what AWS's signer gives.
 * @param change what AWS's signer cannot be told to do
 * @throws Fault `challenge-invalid` for a malformed date
 */
export async function signByRecipe(
  request: RequestToSign,
  credentials: AwsCredentials,
  scope: SigningScope,
  change: (right: Recipe) => Recipe,
  Sha256: HashConstructor,
): Promise<Signed> {
  parseAmzDate(scope.amzDate);
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    'x-amz-date': scope.amzDate,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken.reveal() } : {}),
  };
  const recipe = change(
    rightRecipe({
      secret: secretAccessKey,
      method: request.method,
      path: request.path,
      valueOf: (name) => headers[name] ?? '',
      names: Object.keys(headers),
      body: request.body,
      amzDate: scope.amzDate,
      scope: [scope.amzDate.slice(0, 8), scope.region, scope.service, 'aws4_request'],
    }),
  );
  const recorder = recorderOf(Sha256);
  const { stringToSign } = await hashedBy(textsOf(recipe), recorder.Sha256);
  const signature = await hashedBy(signatureOf(recipe, stringToSign), recorder.Sha256);
  const credential = [accessKeyId, ...recipe.credentialScope].join('/');
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${recipe.listed.join(';')}, Signature=${signature}`;
  return readSigning(authorization, recorder.take(), credentials, scope);
}
