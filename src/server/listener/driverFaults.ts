import { Fault, faultAt, isFault } from '../../core/fault/fault';

/** What an error before or in a TLS handshake with a driver means. */
export function tlsClientFault(error: Error): Fault {
  const code = 'code' in error ? String(error.code) : error.name;
  if (/UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN/.test(code)) {
    return new Fault('tls-certificate', { problem: 'driver', system: code, leg: 'tls' });
  }
  if (/WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH_TOO_LONG|UNEXPECTED_MESSAGE/.test(code)) {
    return new Fault('tls-failed', { problem: 'driver-not-tls', system: code, leg: 'tls' });
  }
  if (/UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW|PROTOCOL_VERSION/.test(code)) {
    return new Fault('tls-failed', { problem: 'driver-version', system: code, leg: 'tls' });
  }
  if (/NO_SHARED_|NO_SUITABLE_/.test(code)) {
    return new Fault('tls-failed', { problem: 'driver-ciphers', system: code, leg: 'tls' });
  }
  if (code === 'ECONNRESET') {
    return new Fault('tls-failed', { problem: 'driver-closed', leg: 'tls' });
  }
  return new Fault('tls-failed', { problem: 'driver-other', system: code, leg: 'tls' });
}

/** The driver finished the TLS handshake and hung up without a word. */
export function silentTlsFault(): Fault {
  return new Fault('tls-failed', { problem: 'driver-silent', leg: 'tls' });
}

/** Names the protocols that arrive by mistake; anything else stays as the framer said. */
export function strayFault(cause: Fault, chunk: Uint8Array): Fault {
  const protocol = protocolOf(chunk);
  return protocol === undefined ? cause : faultAt(cause, { protocol });
}

function protocolOf(chunk: Uint8Array): 'tls' | 'http' | undefined {
  // A TLS record of type handshake, of any version (RFC 8446, section 5.1).
  if (chunk[0] === 22 && chunk[1] === 3) return 'tls';
  const start = String.fromCharCode(...chunk.subarray(0, 8));
  return /^(?:GET|HEAD|POST|PUT|OPTIONS) /.test(start) ? 'http' : undefined;
}

/** Bytes from which a ClientHello can be told for sure. */
export const clientHelloStart = 9;

/**
 * Whether a TLS handshake begins so: a record of its type whose one message is a ClientHello of the length that is left
 * (RFC 8446, sections 5.1 and 4). A short one looks like the length of a long message of MongoDB; but as one it would
 * be an answer, which no driver's first message is.
 */
export function isClientHello(start: Uint8Array): boolean {
  if (start.length < clientHelloStart) return false;
  const [type, major, , high = 0, low = 0, message, most = 0, more = 0, least = 0] = start;
  const record = (high << 8) | low;
  return type === 22 && major === 3 && message === 1 && ((most << 16) | (more << 8) | least) === record - 4;
}

export function clientHelloFault(): Fault {
  return new Fault('frame-length-invalid', { problem: 'tls', offset: 0, protocol: 'tls' });
}

/** Says of a message that is too long when one may be longer. */
export function tooLongFault(cause: Fault): Fault {
  if (!isFault(cause, 'frame-too-large')) return cause;
  return new Fault('frame-too-large', { ...cause.facts, beforeLogin: true });
}

export function noRoomFault(): Fault {
  return new Fault('link-busy', { problem: 'memory' });
}

/** @param ms how long it was waited for the rest */
export function slowFault(pendingBytes: number, ms: number): Fault {
  return new Fault('frame-truncated', { problem: 'slow', found: pendingBytes, offset: pendingBytes, ms });
}
