import { base64Decode, base64Encode } from '../../core/bytes/base64';
import { Fault } from '../../core/fault/fault';
import type { HostSign } from '../../core/hostSources/frames';
import { serverNonceLength, stsService } from '../../core/mongodbAws/constants';
import { judgeStsHost, regionOf } from '../../core/mongodbAws/stsHost';
import { stsRequestFor } from '../../core/mongodbAws/stsRequest';
import { parseAmzDate } from '../../core/sigv4/amzDate';
import type { RequestToSign, SigningScope } from '../../core/sigv4/request';
import { toleranceMs } from '../../core/sts/checks';

/**
 * The request that a driver would sign now to answer a server's challenge, and nothing else: who asks for a signature
 * chooses a host, a nonce and, within minutes, a date. None can be had in advance for another day.
 * @param now this machine's clock, epoch milliseconds
 * @throws Fault
 */
export function mechanismRequest(
  { stsHost, serverNonce, amzDate }: HostSign,
  now: number,
): { readonly request: RequestToSign; readonly scope: SigningScope } {
  const host = judgeStsHost(stsHost);
  const nonce = base64Decode(serverNonce);
  if (!/^[a-z0-9.-]+$/i.test(host) || nonce.length !== serverNonceLength) {
    throw new Fault('signing-failed', { problem: 'not-a-challenge' });
  }
  // STS takes no request that is dated further from its clock: a driver whose clock is right signs none.
  if (Math.abs(parseAmzDate(amzDate) - now) > toleranceMs) {
    throw new Fault('signing-failed', { problem: 'clock' });
  }
  return {
    request: stsRequestFor(host, base64Encode(nonce)),
    scope: { region: regionOf(host), service: stsService, amzDate },
  };
}
