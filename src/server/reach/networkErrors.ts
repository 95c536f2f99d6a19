import { Fault } from '../../core/fault/fault';

/** The system or library code of something thrown, such as `ECONNREFUSED`; `unknown` where it has none. */
export function errorCode(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return 'unknown';
  const { code } = thrown;
  return typeof code === 'string' && /^[A-Z0-9_]{1,80}$/.test(code) ? code : 'unknown';
}

/** Why Atlas, and little else, ends a TLS handshake or a fresh connection without a word. */
export const accessListAdvice =
  'Atlas drops clients that are missing from its IP access list this way: add the public address of the machine ' +
  'that runs the proxy under Network Access';

/** What a failed connection attempt means. */
export function tcpFault(cause: unknown): Fault {
  const code = errorCode(cause);
  switch (code) {
    case 'ECONNREFUSED':
      return new Fault('tcp-failed', 'The host refused the connection: nothing listens on that port', {
        cause,
        advice: 'Check the port, and that the server is running',
      });
    case 'ETIMEDOUT':
      return new Fault('tcp-timeout', 'The host did not answer the connection attempt', { cause });
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new Fault('tcp-failed', `There is no route to the address (${code})`, {
        cause,
        advice: 'Check the network of the machine that runs the proxy, and whether it has IPv6',
      });
    case 'EACCES':
    case 'EPERM':
      return new Fault('tcp-failed', `The system did not permit the connection (${code})`, { cause });
    default:
      return new Fault('tcp-failed', `The connection could not be made (${code})`, { cause });
  }
}

const certificateProblems: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is not for this host name',
  HOSTNAME_MISMATCH: 'The certificate is not for this host name',
  CERT_HAS_EXPIRED: 'The certificate has expired',
  CERT_NOT_YET_VALID: 'The certificate is not valid yet',
  CERT_REVOKED: 'The certificate was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate is signed by itself, not by an authority',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'The certificate comes from an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The certificate comes from an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The certificate comes from an authority that is not trusted here',
  CERT_UNTRUSTED: 'The certificate comes from an authority that is not trusted here',
  INVALID_CA: 'The certificate is signed by one that is no authority',
  INVALID_PURPOSE: 'The certificate is not for a server',
  CERT_SIGNATURE_FAILURE: 'The signature of the certificate is wrong',
  CERT_CHAIN_TOO_LONG: 'The chain of certificates is too long',
};

/** Clocks are to blame for these more often than certificates. */
const clockProblems = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/**
 * What an error of a TLS socket means. With TLS 1.3 an alert may come after the client has finished its handshake,
 * so this also explains the errors of an established connection.
 */
export function tlsFault(cause: unknown): Fault {
  const code = errorCode(cause);
  if (isInternalErrorAlert(code, cause)) {
    return new Fault('tls-alert-80', 'The server ended TLS with alert 80, internal error', {
      cause,
      advice: accessListAdvice,
    });
  }
  const problem = certificateProblems[code];
  if (problem !== undefined) {
    return new Fault('tls-certificate', `${problem} (${code})`, { cause, advice: certificateAdvice(code) });
  }
  if (code === 'ERR_SSL_WRONG_VERSION_NUMBER' || code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
    return new Fault('tls-failed', `The server did not answer in TLS (${code})`, {
      cause,
      advice: 'If the server does not use TLS, say tls=false in the connection string',
    });
  }
  if (code === 'ECONNRESET' || code === 'EPIPE') {
    return new Fault('tls-failed', 'The server closed the connection during the TLS handshake', {
      cause,
      advice: `${accessListAdvice}; a server that does not use TLS closes as well`,
    });
  }
  return new Fault('tls-failed', `The TLS handshake failed (${code})`, { cause });
}

function certificateAdvice(code: string): string {
  if (clockProblems.includes(code)) return 'Check the clock of the machine that runs the proxy, too';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID' || code === 'HOSTNAME_MISMATCH') {
    return 'Use the host name that the certificate was made for';
  }
  return 'If the authority is your own, start the proxy with --tls-ca FILE';
}

/** OpenSSL names the alert in the code; older releases put its number in the text only. */
function isInternalErrorAlert(code: string, cause: unknown): boolean {
  if (/^ERR_SSL_TLS(?:V1)?_ALERT_INTERNAL_ERROR$/.test(code)) return true;
  return cause instanceof Error && /\balert number 80\b/i.test(cause.message);
}
