/**
 * Percent-encodes everything but the unreserved characters of RFC 3986, as UTF-8. Half a surrogate pair becomes
 * U+FFFD, as it does wherever text becomes UTF-8.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Decodes a text that is percent-encoded throughout; one with a stray percent sign, or with escapes that are no UTF-8,
 * is left as it stands.
 * @param plusIsSpace as in forms: a bare plus sign is a space, in either case
 */
export function percentDecodeOrKeep(text: string, plusIsSpace: boolean): string {
  const spaced = plusIsSpace ? text.replaceAll('+', ' ') : text;
  return percentDecodeOrNull(spaced) ?? spaced;
}

/** Decodes by RFC 3986; null where a percent sign begins no escape, or the escapes are no UTF-8. */
export function percentDecodeOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (thrown) {
    if (thrown instanceof URIError) return null;
    throw thrown;
  }
}
