import { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls';
import { Fault } from '../../core/fault/fault';
import type { ChainFacts } from '../../core/link/facts';
import { trustedFrom } from './trustedFrom';

/** Whom this process trusts, for all of its connections. */
export interface Trust {
  readonly context: SecureContext;
  /** Where a certificate that is trusted is trusted from. */
  readonly from: (certificate: X509Certificate) => ChainFacts['trusted'];
}

/**
 * What the proxy trusts: the authorities that ship with Node, and those given beside them. TLS 1.2 at least.
 * @param extraPems one or more PEM certificates in each
 * @param systemPems those of the system, the same; one of them that cannot be read is passed over
 * @throws Fault `tls-certificate` when an extra one holds no certificate or an unreadable one
 */
export function trust(extraPems: readonly string[] = [], systemPems: readonly string[] = []): Trust {
  const minVersion = 'TLSv1.2';
  const system = systemPems.flatMap(readable);
  const from: Trust['from'] = (certificate) => trustedFrom(certificate, system);
  if (extraPems.length === 0 && system.length === 0)
    return { context: createSecureContext({ minVersion }), from };
  // A list given here takes the place of the default one, so the default one is in it.
  const ca = [...rootCertificates, ...extraPems.flatMap(readCertificates), ...system];
  return { context: createSecureContext({ minVersion, ca }), from };
}

function certificatesIn(pem: string): readonly string[] {
  return pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
}

function readCertificates(pem: string): readonly string[] {
  const found = certificatesIn(pem);
  if (found.length === 0) throw new Fault('tls-certificate', { problem: 'file-without' });
  return found.map((one, index) => {
    try {
      return new X509Certificate(one).toString();
    } catch (cause) {
      throw new Fault('tls-certificate', { problem: 'file-broken', index: index + 1 }, cause);
    }
  });
}

/** What a system has is nobody's fault here. */
function readable(pem: string): readonly string[] {
  return certificatesIn(pem).flatMap((one) => {
    try {
      return [new X509Certificate(one).toString()];
    } catch (thrown) {
      if (!(thrown instanceof Error)) throw thrown;
      return [];
    }
  });
}
