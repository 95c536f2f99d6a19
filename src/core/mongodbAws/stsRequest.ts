import { base64Encode } from '../bytes/base64';
import type { RequestToSign } from '../sigv4/request';
import { gs2CbFlag, stsBody } from './constants';
import type { Challenge } from './serverFirst';

/**
 * The GetCallerIdentity request that the server will send to STS. It is signed here and never sent from here.
 * X-Amz-Date and X-Amz-Security-Token are added by the signer.
 */
export function stsRequest(challenge: Challenge): RequestToSign {
  return stsRequestFor(challenge.stsHost, base64Encode(challenge.serverNonce));
}

/**
 * The same for header texts as they stand: what published known answers were made from.
 * @param flag what saslStart had as `p`
 */
export function stsRequestFor(
  host: string,
  serverNonceText: string,
  flag: number = gs2CbFlag,
): RequestToSign {
  return {
    method: 'POST',
    path: '/',
    headers: {
      'content-length': `${stsBody.length}`,
      'content-type': 'application/x-www-form-urlencoded',
      host,
      'x-mongodb-gs2-cb-flag': String.fromCharCode(flag),
      'x-mongodb-server-nonce': serverNonceText,
    },
    body: stsBody,
  };
}
