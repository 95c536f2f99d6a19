import { utf8Encode } from '../../bytes/utf8';
import { HmacKey } from './hmacKey';
import type { Made } from './made';

const out = new Uint8Array(32);

/** The signing key that a secret gives, derived as it should be over this scope, whatever the scope is. */
export function keyBy({ keyPrefix, keyScope }: Made, secret: string): HmacKey {
  const key = new HmacKey(utf8Encode(keyPrefix + secret));
  for (const part of keyScope) {
    key.sign(utf8Encode(part), out);
    key.become(out);
  }
  return key;
}
