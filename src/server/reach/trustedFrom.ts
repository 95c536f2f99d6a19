import type { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import type { ChainFacts } from '../../core/link/facts';

/** Where a certificate that was trusted is trusted from. */
export function trustedFrom(certificate: X509Certificate): ChainFacts['trusted'] {
  const written = certificate.raw.toString('base64');
  return rootCertificates.some((root) => root.replaceAll(/-----[^-]+-----|\s/gu, '') === written)
    ? 'shipped'
    : 'added';
}
