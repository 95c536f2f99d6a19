import { utf8Encode } from '../../../core/bytes/utf8';

/** How long a text is, as what is hashed and sent. */
export function bytesInWords(text: string): string {
  return `${utf8Encode(text).length.toLocaleString('en')} bytes`;
}
