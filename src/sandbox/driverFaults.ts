import { Fault } from '../core/bytes/fault';

const distrust =
  'Perhaps it does not trust the certificate: give it the file that was named at start, as tlsCAFile';

/** What an error before or in a TLS handshake with a driver means. */
export function tlsClientFault(error: Error): Fault {
  const code = 'code' in error ? String(error.code) : error.name;
  if (/UNKNOWN_CA|BAD_CERTIFICATE|CERTIFICATE_UNKNOWN/.test(code)) {
    return new Fault('tls-certificate', `The driver does not trust the listener’s certificate (${code})`, {
      leg: 'tls',
      advice: 'Give the driver the file that was named at start, as tlsCAFile',
    });
  }
  if (/WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH_TOO_LONG|UNEXPECTED_MESSAGE/.test(code)) {
    return new Fault('tls-failed', `The driver does not speak TLS, and the listener does (${code})`, {
      leg: 'tls',
      advice: 'Add tls=true to the connection string',
    });
  }
  if (code === 'ECONNRESET') {
    return new Fault('tls-failed', 'The driver hung up during the TLS handshake', {
      leg: 'tls',
      advice:
        'Perhaps it does not trust the certificate; give it the file that was named at start, as tlsCAFile',
    });
  }
  return new Fault('tls-failed', `The TLS handshake with the driver failed (${code})`, { leg: 'tls' });
}

/** The driver finished the TLS handshake and hung up without a word. */
export function silentTlsFault(): Fault {
  return new Fault('tls-failed', 'The driver hung up after the TLS handshake, before it had sent anything', {
    leg: 'tls',
    advice: distrust,
  });
}

/** Names the protocols that arrive by mistake; anything else stays as the framer said. */
export function strayFault(cause: Fault, chunk: Uint8Array): Fault {
  const advice = adviceFor(chunk);
  return advice === undefined
    ? cause
    : new Fault(cause.code, cause.message, { ...cause.facts, advice, cause });
}

function adviceFor(chunk: Uint8Array): string | undefined {
  // A TLS record of type handshake, of any version (RFC 8446, section 5.1).
  if (chunk[0] === 22 && chunk[1] === 3) {
    return 'This is TLS; start the listener with --listen-tls, or take tls=true out of the connection string';
  }
  const start = String.fromCharCode(...chunk.subarray(0, 8));
  return /^(?:GET|HEAD|POST|PUT|OPTIONS) /.test(start)
    ? 'This is HTTP; a MongoDB driver is expected here'
    : undefined;
}

/** @param ms how long it was waited for the rest */
export function slowFault(pendingBytes: number, ms: number): Fault {
  return new Fault('frame-truncated', `A message was not whole ${ms / 1000} s after it had begun`, {
    offset: pendingBytes,
    ms,
  });
}
