import { percentDecodeOrNull } from '../../bytes/percent';

/** The offset of a percent sign that begins no escape, or of escapes that are no UTF-8; -1 where there is none. */
export function strayPercentIn(raw: string): number {
  const stray = bareAt(raw);
  if (stray >= 0) return stray;
  return percentDecodeOrNull(raw) === null ? raw.indexOf('%') : -1;
}

/** Whether every percent sign begins an escape, and the escapes are no UTF-8. */
export function isNoUtf8(raw: string): boolean {
  return bareAt(raw) < 0 && percentDecodeOrNull(raw) === null;
}

/** The offsets of what must be escaped in user information: the general delimiters of RFC 3986. */
export function* bareCharactersIn(raw: string): Generator<number> {
  for (const { index } of raw.matchAll(/[/:@?#[\]]/g)) yield index;
}

function bareAt(raw: string): number {
  return raw.search(/%(?![0-9A-Fa-f]{2})/);
}
