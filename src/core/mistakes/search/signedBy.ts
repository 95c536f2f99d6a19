import { bytesEqual } from '../../bytes/bytes';
import { utf8Encode } from '../../bytes/utf8';
import { HmacKey } from './hmacKey';
import type { Made } from './made';

/**
 * Whether a secret gives this signature, for many secrets and one text that is signed as it should be: the five HMACs
 * and nothing else.
 * @param signature the 32 bytes
 */
export function signedBy(
  { keyPrefix, keyScope, data }: Made,
  signature: Uint8Array,
): (secret: string) => boolean {
  const scope = keyScope.map((part) => utf8Encode(part));
  const key = new HmacKey(new Uint8Array());
  const out = new Uint8Array(32);
  return (secret) => {
    key.become(utf8Encode(keyPrefix + secret));
    for (const part of scope) {
      key.sign(part, out);
      key.become(out);
    }
    key.sign(data, out);
    return out[0] === signature[0] && bytesEqual(out, signature);
  };
}
