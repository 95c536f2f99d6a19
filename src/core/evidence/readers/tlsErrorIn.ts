import type { PieceFacts } from '../piece';
import { driverOf } from './driverOf';

type Tls = PieceFacts['tls-error']['tls'];

/** Words of OpenSSL, Go, Java, .NET and rustls. */
const words: readonly (readonly [Tls, RegExp])[] = [
  [
    'alert-80',
    /SSL alert number 80\b|tlsv1 alert internal error|TLSV1_ALERT_INTERNAL_ERROR|tls: internal error|fatal alert: internal_error|received fatal alert: InternalError/i,
  ],
  [
    'other-host',
    /x509: certificate is (?:not valid for any names|valid for)|ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate's altnames|No subject alternative (?:DNS )?names|RemoteCertificateNameMismatch|hostname mismatch|Hostname mismatch|NotValidForName/,
  ],
  [
    'expired',
    /x509: certificate has expired|CERT_HAS_EXPIRED|certificate has expired|certificate is expired|NotTimeValid|invalid peer certificate: Expired/i,
  ],
  ['self-signed', /self[- ]signed certificate|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN/i],
  [
    'untrusted',
    /PKIX path|unable to find valid certification path|x509: certificate signed by unknown authority|unable to get (?:local )?issuer certificate|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT|CERTIFICATE_VERIFY_FAILED|certificate verify failed|UntrustedRoot|PartialChain|UnknownIssuer|x509: /,
  ],
  [
    'not-tls',
    /wrong version number|WRONG_VERSION_NUMBER|Unrecognized SSL message|first record does not look like a TLS handshake|packet length too long/i,
  ],
  [
    'handshake',
    /SSL handshake failed|SSLHandshakeException|SSL(?:V3)?[ _]ALERT|sslv3 alert|tls: handshake failure|TLS handshake (?:failed|error|eof)|\bSSL routines\b|\[SSL\b|\bEPROTO\b|EOF occurred in violation of protocol|UNEXPECTED_EOF/i,
  ],
];

/** How TLS failed; null for a line that tells of none. */
export function tlsErrorIn(text: string): PieceFacts['tls-error'] | null {
  const tls = words.find(([, pattern]) => pattern.test(text))?.[0];
  return tls === undefined ? null : { tls, ...driverOf(text) };
}
