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
    if (i === last - 2) return { kind: 'headers-end', text };
    return { kind: 'header', text, header: text.slice(0, text.indexOf(':')) };
  });
}
