import { percentDecodeOrNull } from '../bytes/percent';

/** The offset of a percent sign that begins no escape, or of escapes that are no UTF-8; -1 where there is none. */
export function strayPercentIn(raw: string): number {
  const stray = raw.search(/%(?![0-9A-Fa-f]{2})/);
  if (stray >= 0) return stray;
  return percentDecodeOrNull(raw) === null ? raw.indexOf('%') : -1;
}

/** What must be escaped in user information: the general delimiters of RFC 3986. */
export function bareCharacterIn(raw: string): number {
  return raw.search(/[/:@?#[\]]/);
}
