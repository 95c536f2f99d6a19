import type { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import type { ChainFacts } from '../../core/link/facts';

/**
 * Where a certificate that was trusted is trusted from.
 * @param system those that the system has, PEM, where they were asked for
 */
export function trustedFrom(
  certificate: X509Certificate,
  system: readonly string[] = [],
): ChainFacts['trusted'] {
  const written = certificate.raw.toString('base64');
  const isIn = (roots: readonly string[]): boolean =>
    roots.some((root) => root.replaceAll(/-----[^-]+-----|\s/gu, '') === written);
  if (isIn(rootCertificates)) return 'shipped';
  return isIn(system) ? 'system' : 'added';
}
