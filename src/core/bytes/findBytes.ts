import { indexOfBytes } from './bytes';
import { hexDecode } from './hex';
import { orNull } from '../fault/fault';
import { utf8Encode } from './utf8';

/** A run of bytes; in bytes. */
export interface ByteRange {
  readonly offset: number;
  readonly length: number;
}

export interface Found {
  /** In order, without doubles. */
  readonly matches: readonly ByteRange[];
  /** There are more than these. */
  readonly more: boolean;
}

const mostMatches = 1000;
/** A longer one is looked for by its beginning: what is found is where that stands. */
const longestNeedle = 256;

/**
 * Where a query stands: as text, exactly as it is written, and as bytes where it is hex, with or without `0x` and spaces.
 * @param covered ranges that are kept from view: nothing that reaches into one is found, nor is it told
 */
export function findBytes(bytes: Uint8Array, query: string, covered: readonly ByteRange[] = []): Found {
  const found = new Map<string, ByteRange>();
  for (const needle of needlesOf(query)) {
    for (let at = indexOfBytes(bytes, needle); at >= 0; at = indexOfBytes(bytes, needle, at + 1)) {
      const range = { offset: at, length: needle.length };
      if (covered.some((one) => meet(one, range))) continue;
      found.set(`${at} ${needle.length}`, range);
      if (found.size > mostMatches) break;
    }
  }
  const all = [...found.values()].sort((a, b) => a.offset - b.offset || a.length - b.length);
  return { matches: all.slice(0, mostMatches), more: all.length > mostMatches };
}

/** Whether two ranges have a byte in common. */
export function meet(a: ByteRange, b: ByteRange): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}

function needlesOf(query: string): readonly Uint8Array[] {
  const hex = orNull(() => hexDecode(query.replaceAll(/0x|[\s,]/giu, '')));
  return [utf8Encode(query), ...(hex ? [hex] : [])]
    .map((needle) => needle.subarray(0, longestNeedle))
    .filter(({ length }) => length > 0);
}
