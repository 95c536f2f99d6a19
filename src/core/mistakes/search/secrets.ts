import { base64Encode } from '../../bytes/base64';
import { utf8Encode } from '../../bytes/utf8';
import { changed, type Candidate } from './candidate';
import { decoded, encoded } from './change';
import { secretPositionCandidates } from './secretPositions';

type Way = readonly [id: string, title: string, remedy: string, change: (secret: string) => string | null];

const lineBreak = 'Take the line break out of where the secret comes from: printf, or echo -n, writes none';
const white = 'Take the space out of where the secret comes from';
const quote = 'Give the secret to the driver without quotes';
const encoding = 'Encode the secret once in a connection string, and not at all anywhere else';
const copy = 'Copy the secret anew, whole, from where it was issued';

/** The driver's secret is the pasted one with something more, less or else. Those that happen most come first. */
const ways: readonly Way[] = [
  ['line-feed-after', 'Its secret has a line feed at the end', lineBreak, (s) => `${s}\n`],
  ['crlf-after', 'Its secret has a carriage return and a line feed at the end', lineBreak, (s) => `${s}\r\n`],
  ['space-after', 'Its secret has a space at the end', white, (s) => `${s} `],
  ['double-quotes', 'Its secret has double quotes around it', quote, (s) => `"${s}"`],
  [
    'plus-to-space',
    'Its secret has spaces for plus signs, as form decoding makes them',
    'Write each plus sign as %2B in the connection string',
    (s) => s.replaceAll('+', ' '),
  ],
  ['percent-encoded', 'Its secret is percent-encoded', encoding, (s) => encoded(s)],
  ['percent-decoded', 'Its secret is the percent-decoded one', encoding, (s) => decoded(s)],
  [
    'trimmed',
    'Its secret has no white space around it, and the pasted one has',
    'Leave the white space out when you paste; the driver’s secret may be right',
    (s) => s.trim(),
  ],
  [
    'unquoted',
    'Its secret has no quotes around it, and the pasted one has',
    'Leave the quotes out when you paste; the driver’s secret may be right',
    (s) => (/^(["'`“]).*["'`”]$/s.test(s) ? s.slice(1, -1) : null),
  ],
  ['carriage-return-after', 'Its secret has a carriage return at the end', lineBreak, (s) => `${s}\r`],
  ['tab-after', 'Its secret has a tab at the end', white, (s) => `${s}\t`],
  ['space-before', 'Its secret has a space at the beginning', white, (s) => ` ${s}`],
  ['spaces-around', 'Its secret has a space at both ends', white, (s) => ` ${s} `],
  ['line-feed-before', 'Its secret has a line feed at the beginning', lineBreak, (s) => `\n${s}`],
  ['single-quotes', 'Its secret has single quotes around it', quote, (s) => `'${s}'`],
  ['back-quotes', 'Its secret has back quotes around it', quote, (s) => `\`${s}\``],
  ['smart-quotes', 'Its secret has typographic quotes around it', quote, (s) => `“${s}”`],
  ['quote-before', 'Its secret has a double quote at the beginning', quote, (s) => `"${s}`],
  ['quote-after', 'Its secret has a double quote at the end', quote, (s) => `${s}"`],
  ['encoded-twice', 'Its secret is percent-encoded twice', encoding, (s) => encoded(encoded(s))],
  [
    'encoded-lower',
    'Its secret is percent-encoded, in lower-case hex',
    encoding,
    (s) => encoded(s)?.replace(/%../g, (escape) => escape.toLowerCase()) ?? null,
  ],
  ['slash-encoded', 'Its secret has %2F for slashes', encoding, (s) => s.replaceAll('/', '%2F')],
  ['plus-encoded', 'Its secret has %2B for plus signs', encoding, (s) => s.replaceAll('+', '%2B')],
  [
    'decoded-twice',
    'Its secret is the pasted one percent-decoded twice',
    encoding,
    (s) => decoded(decoded(s)),
  ],
  [
    'space-to-plus',
    'Its secret has plus signs for spaces',
    'Paste the secret as it was issued: none has spaces',
    (s) => s.replaceAll(' ', '+'),
  ],
  ['plus-lost', 'Its secret has no plus signs', encoding, (s) => s.replaceAll('+', '')],
  ['slash-lost', 'Its secret has no slashes', encoding, (s) => s.replaceAll('/', '')],
  [
    'slash-escaped',
    'Its secret has a backslash before each slash, as JSON may be written',
    'Let a JSON reader take the secret out',
    (s) => s.replaceAll('/', '\\/'),
  ],
  [
    'url-safe',
    'Its secret is in the URL-safe alphabet, with - and _ for + and /',
    copy,
    (s) => s.replaceAll('+', '-').replaceAll('/', '_'),
  ],
  [
    'after-slash',
    'Its secret begins behind the pasted one’s first slash',
    encoding,
    (s) => (s.includes('/') ? s.slice(s.indexOf('/') + 1) : null),
  ],
  [
    'before-slash',
    'Its secret ends before the pasted one’s first slash',
    encoding,
    (s) => (s.includes('/') ? s.slice(0, s.indexOf('/')) : null),
  ],
  [
    'before-plus',
    'Its secret ends before the pasted one’s first plus sign',
    encoding,
    (s) => (s.includes('+') ? s.slice(0, s.indexOf('+')) : null),
  ],
  ['lower-case', 'Its secret is all lower case', copy, (s) => s.toLowerCase()],
  ['upper-case', 'Its secret is all upper case', copy, (s) => s.toUpperCase()],
  [
    'first-upper',
    'Its secret begins with a capital',
    'Turn automatic capitals off where the secret is typed',
    (s) => s.charAt(0).toUpperCase() + s.slice(1),
  ],
  [
    'byte-order-mark',
    'Its secret has a byte order mark at the beginning',
    'Save the file as UTF-8 without a byte order mark',
    (s) => `\uFEFF${s}`,
  ],
  ['zero-width-after', 'Its secret has a zero-width space at the end', copy, (s) => `${s}\u200B`],
  ['no-break-after', 'Its secret has a no-break space at the end', copy, (s) => `${s}\u00A0`],
  [
    'colon-after',
    'Its secret has a colon at the end',
    'Take the colon before @ out of the connection string',
    (s) => `${s}:`,
  ],
  ['comma-after', 'Its secret has a comma at the end', copy, (s) => `${s},`],
  ['semicolon-after', 'Its secret has a semicolon at the end', copy, (s) => `${s};`],
  ['equals-after', 'Its secret has an equals sign at the end', copy, (s) => `${s}=`],
  ['twice', 'Its secret is the pasted one twice over', copy, (s) => s + s],
  [
    'base64',
    'Its secret is in base64, as a Kubernetes Secret keeps it',
    'Decode the Secret’s data first, or use stringData',
    (s) => base64Encode(utf8Encode(s)),
  ],
  [
    'base64-line-feed',
    'Its secret is in base64 with a line feed inside',
    'Decode the Secret’s data first, and leave the line feed out',
    (s) => base64Encode(utf8Encode(`${s}\n`)),
  ],
  [
    'not-ascii',
    'Its secret has question marks for what is not ASCII',
    copy,
    (s) => s.replace(/[^\0-\x7F]/g, '?'),
  ],
  ['empty', 'Its secret is empty', 'Look where the driver reads the secret from: there is nothing', () => ''],
];

/** Each mistake with a secret that can be told from the pasted one alone. */
export function secretCandidates(secretLength: number): readonly Candidate[] {
  return [...ways.map(candidate), ...secretPositionCandidates(secretLength)];
}

/** Those that are also tried together with another mistake. */
export const commonSecretFaults = 7;

function candidate([id, title, remedy, change]: Way): Candidate {
  return {
    id: `secret-${id}`,
    about: 'secret',
    title,
    remedy,
    change(recipe) {
      const secret = change(recipe.secret);
      return secret === null ? null : changed(recipe, { secret });
    },
  };
}
