import type { secretMistakes } from '../../../core/mistakes/table/signing/secrets';
import { remedied, type SoughtWords } from './sayings';

const copy = 'Copy the secret anew, whole, from where it was issued';

/** Mistakes with the secret. */
export const secretWords = {
  ...remedied('Take the line break out of where the secret comes from: printf, or echo -n, writes none', {
    'secret-crlf-after': 'Its secret has a carriage return and a line feed at the end',
    'secret-carriage-return-after': 'Its secret has a carriage return at the end',
    'secret-line-feed-before': 'Its secret has a line feed at the beginning',
  }),
  ...remedied('Take the space out of where the secret comes from', {
    'secret-space-after': 'Its secret has a space at the end',
    'secret-tab-after': 'Its secret has a tab at the end',
    'secret-space-before': 'Its secret has a space at the beginning',
    'secret-spaces-around': 'Its secret has a space at both ends',
  }),
  ...remedied('Encode the secret once in a connection string, and not at all anywhere else', {
    'secret-percent-encoded': 'Its secret is percent-encoded',
    'secret-percent-decoded': 'Its secret is the percent-decoded one',
    'secret-encoded-twice': 'Its secret is percent-encoded twice',
    'secret-encoded-lower': 'Its secret is percent-encoded, in lower-case hex',
    'secret-slash-encoded': 'Its secret has %2F for slashes',
    'secret-plus-encoded': 'Its secret has %2B for plus signs',
    'secret-decoded-twice': 'Its secret is the pasted one percent-decoded twice',
    'secret-plus-lost': 'Its secret has no plus signs',
    'secret-slash-lost': 'Its secret has no slashes',
    'secret-after-slash': 'Its secret begins behind the pasted one’s first slash',
    'secret-before-slash': 'Its secret ends before the pasted one’s first slash',
    'secret-before-plus': 'Its secret ends before the pasted one’s first plus sign',
  }),
  ...remedied('Give the secret to the driver without quotes', {
    'secret-single-quotes': 'Its secret has single quotes around it',
    'secret-back-quotes': 'Its secret has back quotes around it',
    'secret-smart-quotes': 'Its secret has typographic quotes around it',
    'secret-quote-before': 'Its secret has a double quote at the beginning',
    'secret-quote-after': 'Its secret has a double quote at the end',
  }),
  ...remedied(copy, {
    'secret-url-safe': 'Its secret is in the URL-safe alphabet, with - and _ for + and /',
    'secret-lower-case': 'Its secret is all lower case',
    'secret-upper-case': 'Its secret is all upper case',
    'secret-zero-width-after': 'Its secret has a zero-width space at the end',
    'secret-no-break-after': 'Its secret has a no-break space at the end',
    'secret-comma-after': 'Its secret has a comma at the end',
    'secret-semicolon-after': 'Its secret has a semicolon at the end',
    'secret-equals-after': 'Its secret has an equals sign at the end',
    'secret-twice': 'Its secret is the pasted one twice over',
    'secret-not-ascii': 'Its secret has question marks for what is not ASCII',
  }),
  'secret-trimmed': {
    title: 'Its secret has no white space around it, and the pasted one has',
    remedy: 'Leave the white space out when you paste; the driver’s secret may be right',
  },
  'secret-unquoted': {
    title: 'Its secret has no quotes around it, and the pasted one has',
    remedy: 'Leave the quotes out when you paste; the driver’s secret may be right',
  },
  'secret-space-to-plus': {
    title: 'Its secret has plus signs for spaces',
    remedy: 'Paste the secret as it was issued: none has spaces',
  },
  'secret-slash-escaped': {
    title: 'Its secret has a backslash before each slash, as JSON may be written',
    remedy: 'Let a JSON reader take the secret out',
  },
  'secret-first-upper': {
    title: 'Its secret begins with a capital',
    remedy: 'Turn automatic capitals off where the secret is typed',
  },
  'secret-byte-order-mark': {
    title: 'Its secret has a byte order mark at the beginning',
    remedy: 'Save the file as UTF-8 without a byte order mark',
  },
  'secret-colon-after': {
    title: 'Its secret has a colon at the end',
    remedy: 'Take the colon before @ out of the connection string',
  },
  'secret-base64': {
    title: 'Its secret is in base64, as a Kubernetes Secret keeps it',
    remedy: 'Decode the Secret’s data first, or use stringData',
  },
  'secret-base64-line-feed': {
    title: 'Its secret is in base64 with a line feed inside',
    remedy: 'Decode the Secret’s data first, and leave the line feed out',
  },
  'secret-empty': {
    title: 'Its secret is empty',
    remedy: 'Look where the driver reads the secret from: there is nothing',
  },
} satisfies {
  readonly [Id in keyof typeof secretMistakes]: SoughtWords<Id>;
};
