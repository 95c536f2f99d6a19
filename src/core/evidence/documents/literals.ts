import { Binary } from 'bson';
import { base64Decode } from '../../bytes/base64';
import { hexDecode } from '../../bytes/hex';
import { orNull } from '../../fault/fault';

/** A longer literal is not read: nothing of a login is. */
const longest = 1 << 20;

/** Bytes of base64, with or without blanks and padding; null where it is none. */
export function base64Bytes(text: string): Binary | null {
  const dense = text.replaceAll(/\s/g, '');
  if (dense.length > longest) return null;
  const padded = dense.includes('=') ? dense : dense + '='.repeat((4 - (dense.length % 4)) % 4);
  return binaryOf(orNull(() => base64Decode(padded)));
}

export function hexBytes(text: string): Binary | null {
  const dense = text.replaceAll(/\s/g, '');
  return dense.length > longest ? null : binaryOf(orNull(() => hexDecode(dense)));
}

/** What stands between the quotes of `b'…'`. */
export function pythonBytes(raw: string): Binary | null {
  if (raw.length > longest) return null;
  const bytes = raw.replace(
    /\\(?:x([0-9a-fA-F]{2})|([\s\S]))/g,
    (_whole, hex: string | undefined, other: string | undefined) =>
      hex === undefined
        ? (pythonEscapes[other ?? ''] ?? other ?? '')
        : String.fromCharCode(parseInt(hex, 16)),
  );
  return binaryOf(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}

const pythonEscapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '\0', a: '\x07' };

function binaryOf(bytes: Uint8Array | null): Binary | null {
  return bytes && new Binary(bytes, 0);
}
