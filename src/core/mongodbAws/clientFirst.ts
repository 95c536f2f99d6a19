import { Binary, Int32 } from 'bson';
import { encodeDocument } from '../bson/document';
import type { Brand } from '../bytes/brand';
import { Fault } from '../fault/fault';
import { clientNonceLength, gs2CbFlag } from './constants';
import { binaryField, int32Field, offsetOf, readPayload, unknownFields } from './payload';

/** 32 random bytes, `r`. */
export type ClientNonce = Brand<Uint8Array, 'ClientNonce'>;

/** @throws RangeError unless it is 32 bytes */
export function clientNonce(bytes: Uint8Array): ClientNonce {
  if (bytes.length !== clientNonceLength)
    throw new RangeError(`A client nonce has 32 bytes, not ${bytes.length}`);
  return bytes as ClientNonce;
}

/**
 * The client's first payload: `{ r: <32 bytes>, p: 110 }`, 52 bytes in all.
 * @param flag another than 110 is wrong
 */
export function makeClientFirst(nonce: ClientNonce, flag: number = gs2CbFlag): Uint8Array {
  return encodeDocument({ r: new Binary(nonce, 0), p: new Int32(flag) });
}

/**
 * The server's reading of it: exactly `r` and `p`, in either order.
 * @throws Fault with the offset in the payload
 */
export function judgeClientFirst(bytes: Uint8Array): { nonce: ClientNonce; flag: number } {
  const payload = readPayload(bytes);
  const nonce = binaryField(payload, 'r');
  if (nonce.length !== clientNonceLength) {
    throw new Fault('nonce-length', {
      found: nonce.length,
      wanted: clientNonceLength,
      whose: 'client',
      offset: offsetOf(payload, 'r'),
    });
  }
  const flag = int32Field(payload, 'p');
  if (flag !== gs2CbFlag && flag !== 'y'.charCodeAt(0)) {
    throw new Fault('conversation-invalid', { problem: 'flag', found: flag, offset: offsetOf(payload, 'p') });
  }
  const [extra] = unknownFields(payload, ['r', 'p']);
  if (extra !== undefined) {
    throw new Fault('conversation-invalid', {
      problem: 'unknown-field-first',
      offset: offsetOf(payload, extra),
    });
  }
  return { nonce: clientNonce(nonce), flag };
}
