import { base64Decode } from '../../bytes/base64';
import { hexDecode } from '../../bytes/hex';
import { orNull } from '../../fault/fault';
import type { Recipe } from '../../sigv4/recipe';
import { writtenAs } from '../../sigv4/recipeSignature';

type Writing = Recipe['writing'];

/** The bytes of a signature by each way of writing it; null where it is not written in that way. */
export function signatureBytes(text: string): Readonly<Record<Writing, Uint8Array | null>> {
  const by = (writing: Writing, read: (text: string) => Uint8Array): Uint8Array | null => {
    const bytes = orNull(() => read(text));
    return bytes?.length === 32 && writtenAs(writing, bytes) === text ? bytes : null;
  };
  return {
    hex: by('hex', hexDecode),
    'upper-hex': by('upper-hex', hexDecode),
    base64: by('base64', base64Decode),
    'base64-url': by('base64-url', (url) => base64Decode(url.replaceAll('-', '+').replaceAll('_', '/'))),
  };
}
