import { utf8Encode } from '../../../core/bytes/utf8';
import { thousands } from '../kit/thousands';

/** How long a text is, as what is hashed and sent. */
export function bytesInWords(text: string): string {
  return `${thousands(utf8Encode(text).length)} bytes`;
}
