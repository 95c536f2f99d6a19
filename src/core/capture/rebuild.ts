import { base64Encode } from '../bytes/base64';
import { stsRequestFor } from '../mongodbAws/stsRequest';
import { readAuthorization, scopeOf, splitCredential } from '../sigv4/authorization';
import type { HashConstructor } from '../sigv4/hash';
import type { RequestToSign } from '../sigv4/request';
import type { Signing } from '../sigv4/signing';
import { describeDerivations } from '../sigv4/stages';
import { rebuildTexts } from '../sigv4/verify';
import type { ObservedChallenge, ObservedFinal } from './login';

/** The request that a challenge asks for, with the flag that the driver gave. */
export function observedRequest(
  { serverNonce, stsHost }: ObservedChallenge,
  flag: number | null,
): RequestToSign {
  return stsRequestFor(stsHost, base64Encode(serverNonce), flag ?? undefined);
}

/**
 * The stages of the signing, rebuilt from what went over the wire; the signature is the driver's. It is of what STS
 * verifies: the server's own request, with the headers that the driver says it signed. AWS sorts them by name, in
 * whatever order they are listed.
 * @returns null where the Authorization header does not name a key, a scope, signed headers and a signature
 */
export async function rebuildSigning(
  request: RequestToSign,
  { authorization, amzDate, sessionToken }: ObservedFinal,
  Sha256: HashConstructor,
): Promise<Signing | null> {
  const { signature, ...header } = readAuthorization(authorization);
  const credential = splitCredential(header.credential ?? '');
  const signedHeaders = header.signedHeaders?.split(';').sort();
  if (!credential || !signedHeaders || signature === undefined) return null;
  const toVerify = {
    method: request.method,
    path: request.path,
    query: '',
    headers: {
      ...request.headers,
      'x-amz-date': amzDate,
      ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken.reveal() }),
    },
    body: request.body,
    signedHeaders,
    credential,
    amzDate,
  };
  return {
    ...(await rebuildTexts(toVerify, Sha256)),
    body: request.body,
    derivations: describeDerivations(scopeOf(credential)),
    signature,
    accessKeyId: credential.accessKeyId,
    region: credential.region,
    amzDate,
    signedHeaders,
    authorization,
  };
}
