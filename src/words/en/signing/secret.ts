import type { secretMistakes } from '../../../core/mistakes/table/signing/secrets';
import type { secretPositionMistakes } from '../../../core/mistakes/table/signing/secretPositions';
import type { SoughtWords } from './sayings';

const lineBreak = 'Take the line break out of where the secret comes from: printf, or echo -n, writes none';
const white = 'Take the space out of where the secret comes from';
const quote = 'Give the secret to the driver without quotes';
const encoding = 'Encode the secret once in a connection string, and not at all anywhere else';
const copy = 'Copy the secret anew, whole, from where it was issued';

const looksLike = (at: number): string =>
  `Its secret has another character that looks like it for character ${at}`;

/** Mistakes with the secret. */
export const secretWords = {
  'secret-crlf-after': {
    title: 'Its secret has a carriage return and a line feed at the end',
    remedy: lineBreak,
  },
  'secret-space-after': { title: 'Its secret has a space at the end', remedy: white },
  'secret-percent-encoded': { title: 'Its secret is percent-encoded', remedy: encoding },
  'secret-percent-decoded': { title: 'Its secret is the percent-decoded one', remedy: encoding },
  'secret-trimmed': {
    title: 'Its secret has no white space around it, and the pasted one has',
    remedy: 'Leave the white space out when you paste; the driver’s secret may be right',
  },
  'secret-unquoted': {
    title: 'Its secret has no quotes around it, and the pasted one has',
    remedy: 'Leave the quotes out when you paste; the driver’s secret may be right',
  },
  'secret-carriage-return-after': { title: 'Its secret has a carriage return at the end', remedy: lineBreak },
  'secret-tab-after': { title: 'Its secret has a tab at the end', remedy: white },
  'secret-space-before': { title: 'Its secret has a space at the beginning', remedy: white },
  'secret-spaces-around': { title: 'Its secret has a space at both ends', remedy: white },
  'secret-line-feed-before': { title: 'Its secret has a line feed at the beginning', remedy: lineBreak },
  'secret-single-quotes': { title: 'Its secret has single quotes around it', remedy: quote },
  'secret-back-quotes': { title: 'Its secret has back quotes around it', remedy: quote },
  'secret-smart-quotes': { title: 'Its secret has typographic quotes around it', remedy: quote },
  'secret-quote-before': { title: 'Its secret has a double quote at the beginning', remedy: quote },
  'secret-quote-after': { title: 'Its secret has a double quote at the end', remedy: quote },
  'secret-encoded-twice': { title: 'Its secret is percent-encoded twice', remedy: encoding },
  'secret-encoded-lower': { title: 'Its secret is percent-encoded, in lower-case hex', remedy: encoding },
  'secret-slash-encoded': { title: 'Its secret has %2F for slashes', remedy: encoding },
  'secret-plus-encoded': { title: 'Its secret has %2B for plus signs', remedy: encoding },
  'secret-decoded-twice': { title: 'Its secret is the pasted one percent-decoded twice', remedy: encoding },
  'secret-space-to-plus': {
    title: 'Its secret has plus signs for spaces',
    remedy: 'Paste the secret as it was issued: none has spaces',
  },
  'secret-plus-lost': { title: 'Its secret has no plus signs', remedy: encoding },
  'secret-slash-lost': { title: 'Its secret has no slashes', remedy: encoding },
  'secret-slash-escaped': {
    title: 'Its secret has a backslash before each slash, as JSON may be written',
    remedy: 'Let a JSON reader take the secret out',
  },
  'secret-url-safe': {
    title: 'Its secret is in the URL-safe alphabet, with - and _ for + and /',
    remedy: copy,
  },
  'secret-after-slash': { title: 'Its secret begins behind the pasted one’s first slash', remedy: encoding },
  'secret-before-slash': { title: 'Its secret ends before the pasted one’s first slash', remedy: encoding },
  'secret-before-plus': {
    title: 'Its secret ends before the pasted one’s first plus sign',
    remedy: encoding,
  },
  'secret-lower-case': { title: 'Its secret is all lower case', remedy: copy },
  'secret-upper-case': { title: 'Its secret is all upper case', remedy: copy },
  'secret-first-upper': {
    title: 'Its secret begins with a capital',
    remedy: 'Turn automatic capitals off where the secret is typed',
  },
  'secret-byte-order-mark': {
    title: 'Its secret has a byte order mark at the beginning',
    remedy: 'Save the file as UTF-8 without a byte order mark',
  },
  'secret-zero-width-after': { title: 'Its secret has a zero-width space at the end', remedy: copy },
  'secret-no-break-after': { title: 'Its secret has a no-break space at the end', remedy: copy },
  'secret-colon-after': {
    title: 'Its secret has a colon at the end',
    remedy: 'Take the colon before @ out of the connection string',
  },
  'secret-comma-after': { title: 'Its secret has a comma at the end', remedy: copy },
  'secret-semicolon-after': { title: 'Its secret has a semicolon at the end', remedy: copy },
  'secret-equals-after': { title: 'Its secret has an equals sign at the end', remedy: copy },
  'secret-twice': { title: 'Its secret is the pasted one twice over', remedy: copy },
  'secret-base64': {
    title: 'Its secret is in base64, as a Kubernetes Secret keeps it',
    remedy: 'Decode the Secret’s data first, or use stringData',
  },
  'secret-base64-line-feed': {
    title: 'Its secret is in base64 with a line feed inside',
    remedy: 'Decode the Secret’s data first, and leave the line feed out',
  },
  'secret-not-ascii': { title: 'Its secret has question marks for what is not ASCII', remedy: copy },
  'secret-empty': {
    title: 'Its secret is empty',
    remedy: 'Look where the driver reads the secret from: there is nothing',
  },
  'secret-lost': { title: (at) => `Its secret lacks character ${at}`, remedy: copy },
  'secret-case': { title: (at) => `Its secret has character ${at} in the other case`, remedy: copy },
  'secret-before': {
    title: (at) => `Its secret has characters ${at} and ${at + 1} in each other’s place`,
    remedy: copy,
  },
  'secret-doubled': { title: (at) => `Its secret has character ${at} twice`, remedy: copy },
  'secret-like-1': { title: looksLike, remedy: copy },
  'secret-like-2': { title: looksLike, remedy: copy },
} satisfies {
  readonly [Id in keyof typeof secretMistakes | keyof typeof secretPositionMistakes]: SoughtWords<Id>;
};
