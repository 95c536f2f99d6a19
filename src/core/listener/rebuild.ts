import { base64Encode } from '../bytes/base64';
import { stsRequestFor } from '../mongodbAws/stsRequest';
import { readAuthorization, splitCredential } from '../sigv4/authorization';
import type { HashConstructor } from '../sigv4/hash';
import type { RequestToSign } from '../sigv4/request';
import type { Signing } from '../sigv4/signing';
import { describeDerivations } from '../sigv4/stages';
import { rebuildTexts, type RequestToVerify } from '../sigv4/verify';
import type { ObservedChallenge, ObservedFinal } from './login';

/** The request that a challenge asks for, with the flag that the driver gave. */
export function observedRequest(
  { serverNonce, stsHost }: ObservedChallenge,
  flag: number | null,
): RequestToSign {
  const request = stsRequestFor(stsHost, base64Encode(serverNonce));
  if (flag === null) return request;
  return {
    ...request,
    headers: { ...request.headers, 'x-mongodb-gs2-cb-flag': String.fromCharCode(flag) },
  };
}

/**
 * What STS verifies: the server's own request, with the headers that the driver says it signed. AWS sorts them by name,
 * in whatever order they are listed.
 * @returns null where the Authorization header does not name a key, a scope and signed headers
 */
export function requestToVerify(request: RequestToSign, final: ObservedFinal): RequestToVerify | null {
  const { credential = '', signedHeaders } = readAuthorization(final.authorization);
  const parts = splitCredential(credential);
  if (!parts || signedHeaders === undefined) return null;
  const { amzDate, sessionToken } = final;
  return {
    method: request.method,
    path: request.path,
    query: '',
    headers: {
      ...request.headers,
      'x-amz-date': amzDate,
      ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken.reveal() }),
    },
    body: request.body,
    signedHeaders: signedHeaders.split(';').sort(),
    credential: parts,
    amzDate,
  };
}

/** The stages of the signing, rebuilt from what went over the wire; the signature is the driver's. */
export async function rebuildSigning(
  request: RequestToSign,
  final: ObservedFinal,
  Sha256: HashConstructor,
): Promise<Signing | null> {
  const toVerify = requestToVerify(request, final);
  const { signature } = readAuthorization(final.authorization);
  if (!toVerify || signature === undefined) return null;
  const { accessKeyId, date, region, service, terminator } = toVerify.credential;
  return {
    ...(await rebuildTexts(toVerify, Sha256)),
    body: request.body,
    derivations: describeDerivations([date, region, service, terminator]),
    signature,
    accessKeyId,
    region,
    amzDate: final.amzDate,
    signedHeaders: toVerify.signedHeaders,
    authorization: final.authorization,
  };
}
