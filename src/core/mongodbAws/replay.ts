import type { Secret } from '../credentials/secret';
import { parseAmzDate } from '../sigv4/amzDate';
import { toleranceMs } from '../sts/checks';
import type { StsHttpRequest } from '../sts/actions/exchange';
import { stsRequestFor } from './stsRequest';

/** A signed request as a client sent it to the server, for it to pass on to STS. */
export interface SignedLogin {
  readonly stsHost: string;
  /** The text that is signed: base64 of the 64 bytes. */
  readonly serverNonce: string;
  /** What saslStart had as `p`. */
  readonly gs2CbFlag: number;
  readonly authorization: string;
  readonly amzDate: string;
  readonly sessionToken?: Secret;
}

/**
 * The request that the server made of a login, made again: request line, signed headers and body as they were signed
 * (auth.md, "MONGODB-AWS"). What a server's own HTTP library adds is not known, and is not here. The session token is in
 * it, as it was in what the client sent; the secret access key is not.
 */
export function replayOf({
  stsHost,
  serverNonce,
  gs2CbFlag,
  authorization,
  amzDate,
  sessionToken,
}: SignedLogin): StsHttpRequest {
  const { headers, body } = stsRequestFor(stsHost, serverNonce, gs2CbFlag);
  const { host: _host, 'content-length': _length, ...others } = headers;
  return {
    host: stsHost,
    headers: {
      ...others,
      'x-amz-date': amzDate,
      ...(sessionToken ? { 'x-amz-security-token': sessionToken.reveal() } : {}),
      authorization,
    },
    body,
  };
}

/**
 * Until when STS takes a signature, epoch milliseconds: it was seen to take 15 minutes (corrections D39).
 * @throws Fault `challenge-invalid` where the date has not the form `YYYYMMDDTHHMMSSZ`
 */
export function endOfSignature(amzDate: string): number {
  return parseAmzDate(amzDate) + toleranceMs;
}
