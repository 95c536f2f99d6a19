import type { CertificateProblem } from '../../core/fault/kinds';
import { Fault } from '../../core/fault/fault';

/** The system or library code of something thrown, such as `ECONNREFUSED`; `unknown` where it has none. */
export function errorCode(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return 'unknown';
  const { code } = thrown;
  return typeof code === 'string' && /^[A-Z0-9_]{1,80}$/.test(code) ? code : 'unknown';
}

/** What a failed connection attempt means. */
export function tcpFault(cause: unknown): Fault {
  const code = errorCode(cause);
  switch (code) {
    case 'ECONNREFUSED':
      return new Fault('tcp-failed', { problem: 'refused' }, cause);
    case 'ETIMEDOUT':
      return new Fault('tcp-timeout', { problem: 'system' }, cause);
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new Fault('tcp-failed', { problem: 'no-route', system: code }, cause);
    case 'EACCES':
    case 'EPERM':
      return new Fault('tcp-failed', { problem: 'not-permitted', system: code }, cause);
    default:
      return new Fault('tcp-failed', { problem: 'other', system: code }, cause);
  }
}

const certificateProblems: Readonly<Record<string, CertificateProblem>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'other-host',
  HOSTNAME_MISMATCH: 'other-host',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet-valid',
  CERT_REVOKED: 'revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'untrusted',
  CERT_UNTRUSTED: 'untrusted',
  INVALID_CA: 'no-authority',
  INVALID_PURPOSE: 'purpose',
  CERT_SIGNATURE_FAILURE: 'signature',
  CERT_CHAIN_TOO_LONG: 'chain-too-long',
};

/**
 * What an error of a TLS socket means. With TLS 1.3 an alert may come after the client has finished its handshake,
 * so this also explains the errors of an established connection.
 */
export function tlsFault(cause: unknown): Fault {
  const code = errorCode(cause);
  if (isInternalErrorAlert(code, cause)) {
    return new Fault('tls-alert-80', {}, cause);
  }
  const problem = certificateProblems[code];
  if (problem !== undefined) {
    return new Fault('tls-certificate', { problem, system: code }, cause);
  }
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
    return new Fault('tls-failed', { problem: 'not-tls', system: code }, cause);
  }
  if (code === 'ECONNRESET' || code === 'EPIPE') {
    return new Fault('tls-failed', { problem: 'closed' }, cause);
  }
  return new Fault('tls-failed', { problem: 'other', system: code }, cause);
}

/** OpenSSL names the alert in the code; older releases put its number in the text only. */
function isInternalErrorAlert(code: string, cause: unknown): boolean {
  if (/^ERR_SSL_TLS(?:V1)?_ALERT_INTERNAL_ERROR$/.test(code)) return true;
  return cause instanceof Error && /\balert number 80\b/i.test(cause.message);
}
