/** Where others reach a server that stands behind a name of its own. */
export interface PublicAddress {
  /** As a page has it. */
  readonly url: string;
  /** As a Host header has it, in lower case; the port stands there unless it is the scheme's own. */
  readonly host: string;
  /** As an Origin header has it. */
  readonly origin: string;
  /** The path that everything lies under; it begins and ends with a slash. */
  readonly base: string;
}

/** Letters, digits and the four marks that no server and no proxy writes in another way (RFC 3986, 2.3). */
const plainPath = /^\/(?:[\w.~-]+\/)*$/;

/**
 * Reads an address that a person gave; a path gets its last slash.
 * @returns null for what is no http or https address, and for one with credentials, a query, a fragment, a name that
 *   ends with a period, or a path that has more than one spelling
 */
export function readPublicAddress(text: string): PublicAddress | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, host, hostname, origin, pathname } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  if (username !== '' || password !== '' || /[?#\\\s]/.test(text) || hostname.endsWith('.')) return null;
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  return plainPath.test(base) ? { url: `${origin}${base}`, host, origin, base } : null;
}
