import { hexEncode } from '../../bytes/hex';
import { utf8Encode } from '../../bytes/utf8';
import { hashedNow } from '../../mistakes/search/hashedNow';

/** SHA-256 of a text, in lower-case hex. */
export function sha256Hex(text: string): string {
  return hashedNow(
    (function* () {
      return hexEncode(yield { data: utf8Encode(text) });
    })(),
  );
}
