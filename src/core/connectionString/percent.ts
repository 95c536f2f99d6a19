import type { UriPart } from '../fault/kinds';
import { invalid } from './invalid';

/**
 * Percent-decoding by RFC 3986: nothing but `%XX` is special, so `+` stays a plus sign. (Drivers disagree on `+`; the
 * connection string specification leaves it open. `%2B` means the same to all of them.)
 * @param start where `raw` begins in the connection string
 * @param part what the text is
 * @throws Fault `connection-string-invalid` at a `%` that is not an escape, or where the bytes are not UTF-8
 */
export function percentDecode(raw: string, start: number, part: UriPart): string {
  const stray = raw.search(/%(?![0-9A-Fa-f]{2})/);
  if (stray >= 0) throw invalid(start + stray, { problem: 'percent', part });
  try {
    return decodeURIComponent(raw);
  } catch (thrown) {
    if (!(thrown instanceof URIError)) throw thrown;
    throw invalid(start + Math.max(0, raw.indexOf('%')), { problem: 'not-utf8', part });
  }
}
