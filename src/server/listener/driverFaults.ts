import { Fault } from '../../core/fault/fault';

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

const thisIsTls =
  'This is TLS; start the listener with --listen-tls, or take tls=true out of the connection string';

function adviceFor(chunk: Uint8Array): string | undefined {
  // A TLS record of type handshake, of any version (RFC 8446, section 5.1).
  if (chunk[0] === 22 && chunk[1] === 3) return thisIsTls;
  const start = String.fromCharCode(...chunk.subarray(0, 8));
  return /^(?:GET|HEAD|POST|PUT|OPTIONS) /.test(start)
    ? 'This is HTTP; a MongoDB driver is expected here'
    : undefined;
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
  return new Fault('frame-length-invalid', 'What begins here is a TLS handshake, no message of MongoDB', {
    offset: 0,
    advice: thisIsTls,
  });
}

/** Says of a message that is too long when one may be longer. */
export function tooLongFault(cause: Fault): Fault {
  if (cause.code !== 'frame-too-large') return cause;
  return new Fault(cause.code, `${cause.message} before a login`, cause.facts);
}

export function noRoomFault(): Fault {
  return new Fault('link-busy', 'Other connections have filled the memory for long messages', {
    advice: 'Try again in a moment',
  });
}

/** @param ms how long it was waited for the rest */
export function slowFault(pendingBytes: number, ms: number): Fault {
  return new Fault('frame-truncated', `A message was not whole ${ms / 1000} s after it had begun`, {
    offset: pendingBytes,
    ms,
  });
}
