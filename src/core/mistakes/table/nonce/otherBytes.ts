import { base64Decode, base64Encode } from '../../../bytes/base64';
import { orNull } from '../../../fault/fault';
import { clientNonceLength } from '../../../mongodbAws/constants';

/** The header in which the nonce is signed. */
export const nonceHeader = 'x-mongodb-server-nonce';

/** So many bytes of a nonce, its first, are each taken for a wrong one: all that a server nonce has. */
const mostBytes = 2 * clientNonceLength;

/** Other values than its own that a byte can have. */
const others = 255;

/** One byte of the server nonce that is another in what was signed. A nonce is no secret. */
export interface OtherByte {
  /** From 1. */
  readonly place: number;
  readonly sent: number;
  readonly signed: number;
}

/** Nonces by their number. */
export interface NumberedNonces {
  /** Numbers are below it. */
  readonly size: number;
  /** In base64. */
  readonly nonceAt: (number: number) => string;
  readonly wayAt: (number: number) => OtherByte;
}

/** Every nonce that differs from this one in one byte. @param nonce in base64; none of what is no base64 */
export function otherBytesIn(nonce: string): NumberedNonces {
  const bytes = orNull(() => base64Decode(nonce)) ?? new Uint8Array();
  const wayAt = (number: number): OtherByte => {
    const place = Math.floor(number / others) + 1;
    const sent = bytes[place - 1] ?? 0;
    return { place, sent, signed: (sent + 1 + (number % others)) % 256 };
  };
  return {
    size: Math.min(bytes.length, mostBytes) * others,
    nonceAt(number) {
      const { place, signed } = wayAt(number);
      return base64Encode(bytes.with(place - 1, signed));
    },
    wayAt,
  };
}
