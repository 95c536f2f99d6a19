/** The codings that the page is kept in, beside its plain form. */
const kept = ['br', 'gzip'] as const;

/**
 * Which of the codings that the page is kept in a reader takes (RFC 9110, 12.5.3).
 * @param header Accept-Encoding as it came; no header and an empty one ask for the plain form
 */
export function codingsTaken(header = ''): readonly (typeof kept)[number][] {
  const weights = new Map(
    header.split(',').map((item) => {
      const [coding = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((part) => part.startsWith('q='))?.slice(2);
      return [coding === 'x-gzip' ? 'gzip' : coding, weight === undefined ? 1 : Number(weight)];
    }),
  );
  return kept.filter((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0);
}
