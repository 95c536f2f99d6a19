import { hexDecode } from '../../../core/bytes/hex';

const perLine = 16;

/** Lower-case, a space between bytes, sixteen a line. */
export function hexText(bytes: Uint8Array): string {
  const lines = [];
  for (let at = 0; at < bytes.length; at += perLine)
    lines.push(
      Array.from(bytes.subarray(at, at + perLine), (byte) => byte.toString(16).padStart(2, '0')).join(' '),
    );
  return lines.join('\n');
}

/** Why a text is no hex. `at`: UTF-16 code unit, from 0. */
interface NoHex {
  readonly problem: 'hex' | 'hex-odd';
  readonly at: number;
}

/** Reads hex with white space anywhere. @returns the bytes, or where it is none */
export function readHex(text: string): Uint8Array | NoHex {
  const stray = text.search(/[^0-9a-fA-F\s]/);
  if (stray >= 0) return { problem: 'hex', at: stray };
  const digits = text.replaceAll(/\s/g, '');
  if (digits.length % 2 !== 0) return { problem: 'hex-odd', at: text.trimEnd().length };
  return Uint8Array.from(hexDecode(digits));
}

/** Where a character stands in a text of several lines; both from 1. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
