import { X509Certificate } from 'node:crypto';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { certificateFacts } from '../../core/link/certificateFacts';
import type { TlsFacts } from '../../core/link/facts';
import type { Trust } from './trust';

/** No chain in use is longer; what a server sends may be. */
const longest = 10;

/**
 * The certificate of a server that was verified, and those above it up to the one that is trusted; null where it showed
 * none. To be asked once: Node has the chain only the first time that anything asks for a peer's certificate.
 */
export function certificatesOf(
  socket: TLSSocket,
  { from }: Trust,
): Required<Pick<TlsFacts, 'certificate' | 'chain'>> | null {
  // An empty object where there is none.
  const shown: Partial<DetailedPeerCertificate> = socket.getPeerCertificate(true);
  if (!shown.raw) return null;
  const own = new X509Certificate(shown.raw);
  const authorities: X509Certificate[] = [];
  let last = own;
  for (let next = shown.issuerCertificate; next?.raw && authorities.length < longest;) {
    const one = new X509Certificate(next.raw);
    // A root is its own issuer.
    if (one.fingerprint256 === last.fingerprint256) break;
    authorities.push(one);
    last = one;
    next = next.issuerCertificate;
  }
  return {
    certificate: certificateFacts(own),
    chain: { authorities: authorities.map(certificateFacts), trusted: from(last) },
  };
}
