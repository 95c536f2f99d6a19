import { utf8Encode } from '../../bytes/utf8';
import { HmacKey } from './hmacKey';
import type { Made } from './made';
import type { Target } from './target';

/**
 * Whether a secret gives the signature, for many secrets and one text that is signed as it should be: the five HMACs and
 * nothing else.
 */
export function signedBy(
  { keyPrefix, keyScope, data, writing }: Made,
  { is }: Target,
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
    return is(out, writing);
  };
}
