import { showingAt } from './row';

const request = showingAt('canonical-request');
const string = showingAt('string-to-sign');

/** What stands there for a line feed. */
const ends = ['\r\n', '\r', '\\n', ''] as const;
const crlf = '\r\n';

/** Other line ends, in the canonical request, in the string to sign, or in both; and one too many at begin or end. */
export const lineEndMistakes = {
  'line-ends': request.family(ends, (end) => ({
    parts: { lineEnd: end, headerEnd: end, stringLineEnd: end },
  })),
  'line-ends-request': request.family(ends, (end) => ({ parts: { lineEnd: end, headerEnd: end } })),
  'line-ends-headers': request.family(ends, (end) => ({ parts: { headerEnd: end } })),
  'line-ends-string': string.family(ends, (end) => ({ parts: { stringLineEnd: end } })),
  'line-ends-all': request.one({
    parts: { lineEnd: crlf, headerEnd: crlf, canonicalEnd: crlf, stringLineEnd: crlf, stringEnd: crlf },
  }),
  'line-ends-request-all': request.one({ parts: { lineEnd: crlf, headerEnd: crlf, canonicalEnd: crlf } }),
  'line-ends-string-all': string.one({ parts: { stringLineEnd: crlf, stringEnd: crlf } }),
  'request-line-feed': request.one({ parts: { canonicalEnd: '\n' } }),
  'request-crlf': request.one({ parts: { canonicalEnd: crlf } }),
  'request-line-feed-before': request.one({ parts: { canonicalStart: '\n' } }),
  'request-line-feeds': request.one({ parts: { canonicalStart: '\n', canonicalEnd: '\n' } }),
  'both-line-feed': request.one({ parts: { canonicalEnd: '\n', stringEnd: '\n' } }),
  'string-line-feed': string.one({ parts: { stringEnd: '\n' } }),
  'string-crlf': string.one({ parts: { stringEnd: crlf } }),
};
