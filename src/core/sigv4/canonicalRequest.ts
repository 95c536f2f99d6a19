/** One line of a canonical request, with what it is. */
export interface CanonicalLine {
  readonly kind: 'method' | 'path' | 'query' | 'header' | 'headers-end' | 'signed-headers' | 'payload-hash';
  /** The line without its line feed. */
  readonly text: string;
  /** Header lines only: the name before the colon. */
  readonly header?: string;
}

/** The named parts of a canonical request (SigV4, "Create a canonical request"): joined by LF they give it back. */
export function splitCanonicalRequest(canonicalRequest: string): readonly CanonicalLine[] {
  const lines = canonicalRequest.split('\n');
  const last = lines.length - 1;
  return lines.map((text, i): CanonicalLine => {
    if (i === 0) return { kind: 'method', text };
    if (i === 1) return { kind: 'path', text };
    if (i === 2) return { kind: 'query', text };
    if (i === last) return { kind: 'payload-hash', text };
    if (i === last - 1) return { kind: 'signed-headers', text };
    // Empty in every right request; the lab can leave it out.
    if (i === last - 2 && text === '') return { kind: 'headers-end', text };
    return { kind: 'header', text, header: text.slice(0, text.indexOf(':')) };
  });
}

/** The header that carries a session token to STS. */
export const tokenHeader = 'x-amz-security-token';

/** The name before the value of a session token, however a signer that gets it wrong writes it. */
export const tokenName = new RegExp(`${tokenHeader}[ \\t]*:`, 'i');

/**
 * Where the value of the session token stands, in UTF-16 code units: between that header's name and the header after
 * it, for a token may hold line breaks. null where none is signed.
 */
export function securityTokenIn(
  canonicalRequest: string,
): { readonly from: number; readonly to: number } | null {
  const name = tokenName.exec(canonicalRequest);
  if (!name) return null;
  const from = name.index + name[0].length;
  return { from, to: endOfToken(canonicalRequest, from) };
}

/** The same text with the value of its session token masked: signer and verifier differ in what they make of white space. */
export function maskSecurityToken(canonicalRequest: string): string {
  const token = securityTokenIn(canonicalRequest);
  return token === null
    ? canonicalRequest
    : `${canonicalRequest.slice(0, token.from)}••••${canonicalRequest.slice(token.to)}`;
}

/** Found from the end of the text, where nothing of the token can stand. */
function endOfToken(written: string, from: number): number {
  const text = written.toLowerCase();
  const signedHeaders = text.split('\n').at(-2)?.trim().split(/[;,]/) ?? [];
  const at = signedHeaders.indexOf(tokenHeader);
  const next = signedHeaders[at + 1];
  const end = at < 0 ? -1 : text.lastIndexOf(next === undefined ? '\n\n' : `\n${next}:`);
  if (end >= from) return end;
  const lineEnd = text.indexOf('\n', from);
  return lineEnd < 0 ? text.length : lineEnd;
}
