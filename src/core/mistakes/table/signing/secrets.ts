import { base64Encode } from '../../../bytes/base64';
import { urlSafe } from '../../../bytes/urlSafe';
import { utf8Encode } from '../../../bytes/utf8';
import { decoded, encoded } from './percent';
import { showingAt, type SigningMistake } from './row';

const { one } = showingAt('credentials');
const as = (secret: (s: string) => string | null): SigningMistake => one({ secret });

/** The driver's secret is the pasted one with something more, less or else. Those that happen most come first. */
export const secretMistakes = {
  'secret-crlf-after': as((s) => `${s}\r\n`),
  'secret-space-after': as((s) => `${s} `),
  'secret-percent-encoded': as((s) => encoded(s)),
  'secret-percent-decoded': as((s) => decoded(s)),
  'secret-trimmed': as((s) => s.trim()),
  'secret-unquoted': as((s) => (/^(["'`“]).*["'`”]$/s.test(s) ? s.slice(1, -1) : null)),
  'secret-carriage-return-after': as((s) => `${s}\r`),
  'secret-tab-after': as((s) => `${s}\t`),
  'secret-space-before': as((s) => ` ${s}`),
  'secret-spaces-around': as((s) => ` ${s} `),
  'secret-line-feed-before': as((s) => `\n${s}`),
  'secret-single-quotes': as((s) => `'${s}'`),
  'secret-back-quotes': as((s) => `\`${s}\``),
  'secret-smart-quotes': as((s) => `“${s}”`),
  'secret-quote-before': as((s) => `"${s}`),
  'secret-quote-after': as((s) => `${s}"`),
  'secret-encoded-twice': as((s) => encoded(encoded(s))),
  'secret-encoded-lower': as((s) => encoded(s)?.replace(/%../g, (escape) => escape.toLowerCase()) ?? null),
  'secret-slash-encoded': as((s) => s.replaceAll('/', '%2F')),
  'secret-plus-encoded': as((s) => s.replaceAll('+', '%2B')),
  'secret-decoded-twice': as((s) => decoded(decoded(s))),
  'secret-space-to-plus': as((s) => s.replaceAll(' ', '+')),
  'secret-plus-lost': as((s) => s.replaceAll('+', '')),
  'secret-slash-lost': as((s) => s.replaceAll('/', '')),
  'secret-slash-escaped': as((s) => s.replaceAll('/', '\\/')),
  'secret-url-safe': as(urlSafe),
  'secret-after-slash': as((s) => (s.includes('/') ? s.slice(s.indexOf('/') + 1) : null)),
  'secret-before-slash': as((s) => (s.includes('/') ? s.slice(0, s.indexOf('/')) : null)),
  'secret-before-plus': as((s) => (s.includes('+') ? s.slice(0, s.indexOf('+')) : null)),
  'secret-lower-case': as((s) => s.toLowerCase()),
  'secret-upper-case': as((s) => s.toUpperCase()),
  'secret-first-upper': as((s) => s.charAt(0).toUpperCase() + s.slice(1)),
  'secret-byte-order-mark': as((s) => `\uFEFF${s}`),
  'secret-zero-width-after': as((s) => `${s}\u200B`),
  'secret-no-break-after': as((s) => `${s}\u00A0`),
  'secret-colon-after': as((s) => `${s}:`),
  'secret-comma-after': as((s) => `${s},`),
  'secret-semicolon-after': as((s) => `${s};`),
  'secret-equals-after': as((s) => `${s}=`),
  'secret-twice': as((s) => s + s),
  'secret-base64': as((s) => base64Encode(utf8Encode(s))),
  'secret-base64-line-feed': as((s) => base64Encode(utf8Encode(`${s}\n`))),
  'secret-not-ascii': as((s) => s.replace(/[^\0-\x7F]/g, '?')),
  'secret-empty': as(() => ''),
};
