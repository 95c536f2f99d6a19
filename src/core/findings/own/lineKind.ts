import { splitCanonicalRequest } from '../../sigv4/canonicalRequest';

/** What a line of a text that is signed is, or looks like; `none`: the text is over. */
export type LineKind =
  | { readonly kind: 'method' | 'path' | 'query' | 'blank' | 'signed-headers' | 'payload-hash' }
  | { readonly kind: 'algorithm' | 'date' | 'scope' | 'request-hash' }
  | { readonly kind: 'none' | 'other' }
  | { readonly kind: 'header'; readonly header: string };

/** The kinds of the lines of a right canonical request. */
export function requestLines(canonicalRequest: string): readonly LineKind[] {
  return splitCanonicalRequest(canonicalRequest).map(({ kind, header = '' }): LineKind => {
    if (kind === 'header') return { kind, header };
    return { kind: kind === 'headers-end' ? 'blank' : kind };
  });
}

/** The kinds of the lines of a right string to sign. */
export const stringLines: readonly LineKind[] = [
  { kind: 'algorithm' },
  { kind: 'date' },
  { kind: 'scope' },
  { kind: 'request-hash' },
];

/** What a line looks like, whichever place it has. A header's name is told in lower case. */
export function looksLike(line: string | undefined): LineKind {
  if (line === undefined) return { kind: 'none' };
  if (line.trim() === '') return { kind: 'blank' };
  const header = /^\s*([\w-]{1,64})\s*:/.exec(line)?.[1];
  if (header !== undefined) return { kind: 'header', header: header.toLowerCase() };
  if (/^(?:POST|GET|PUT)\s*$/i.test(line)) return { kind: 'method' };
  if (/^\/+\s*$/.test(line)) return { kind: 'path' };
  if (/^[\w-]+(?:[;,] ?[\w-]+)+\s*$/.test(line)) return { kind: 'signed-headers' };
  return { kind: /^(?:[\da-f]{64}|[\w+/-]{43}=?)\s*$/i.test(line) ? 'payload-hash' : 'other' };
}
