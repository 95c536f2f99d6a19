import type { digestMistakes } from '../../../core/mistakes/table/signing/digests';
import type { keyMistakes } from '../../../core/mistakes/table/signing/keys';
import type { lineEndMistakes } from '../../../core/mistakes/table/signing/lineEnds';
import type { scopeMistakes } from '../../../core/mistakes/table/signing/scopes';
import type { SoughtWords } from './sayings';

const lineEnd = 'End each line with one line feed, and write none behind the last line';
const hashOnce = 'Hash once with SHA-256, and write the hash as 64 digits of lower-case hex';
const stringItself = 'Sign the string itself';
const textRule = 'Write the string to sign as AWS describes it: algorithm, date and time, scope, hash';
const keyRule = 'Derive the key by four HMACs, each keyed with the bytes that the one before gave';
const hexRule = 'Write the signature in lower-case hex';
const scopeRule = 'Derive the key from the very scope that stands in Credential';
const scopeLine =
  'Write the scope as it stands in Credential behind the key: day/region/service/aws4_request';

const ends = {
  '\r\n': 'a carriage return and a line feed',
  '\r': 'a carriage return alone',
  '\\n': 'a backslash and the letter n',
  '': 'nothing',
};

const forms = {
  'upper-hex': 'in upper-case hex',
  base64: 'in base64',
  'base64-unpadded': 'in base64 without padding',
  'base64-url': 'in URL-safe base64',
  'base64-url-unpadded': 'in URL-safe base64 without padding',
  'hex-hashed': 'hashed twice, the hex of the first hash going into the second',
  'bytes-hashed': 'hashed twice, the bytes of the first hash going into the second',
  'hex-line-feed': 'with a line feed behind it',
  sha256sum: 'with the mark of the file that sha256sum prints behind it',
  openssl: 'with the name that openssl prints before it',
};

/** Mistakes in line ends and hashes, in the string to sign, the scope, the key and the signature. */
export const textWords = {
  'line-ends': { title: (end) => `Its lines end with ${ends[end]}`, remedy: lineEnd },
  'line-ends-request': {
    title: (end) => `The lines of its canonical request end with ${ends[end]}`,
    remedy: lineEnd,
  },
  'line-ends-headers': { title: (end) => `The lines of its headers end with ${ends[end]}`, remedy: lineEnd },
  'line-ends-string': {
    title: (end) => `The lines of its string to sign end with ${ends[end]}`,
    remedy: lineEnd,
  },
  'line-ends-all': {
    title: 'Its lines end with a carriage return and a line feed, the last one too',
    remedy: lineEnd,
  },
  'line-ends-request-all': {
    title: 'The lines of its canonical request end with a carriage return and a line feed, the last one too',
    remedy: lineEnd,
  },
  'line-ends-string-all': {
    title: 'The lines of its string to sign end with a carriage return and a line feed, the last one too',
    remedy: lineEnd,
  },
  'request-line-feed': { title: 'Its canonical request ends with a line feed', remedy: lineEnd },
  'request-crlf': {
    title: 'Its canonical request ends with a carriage return and a line feed',
    remedy: lineEnd,
  },
  'request-line-feed-before': { title: 'Its canonical request begins with a line feed', remedy: lineEnd },
  'request-line-feeds': { title: 'Its canonical request begins and ends with a line feed', remedy: lineEnd },
  'both-line-feed': {
    title: 'Its canonical request and its string to sign end with a line feed',
    remedy: lineEnd,
  },
  'string-line-feed': { title: 'Its string to sign ends with a line feed', remedy: lineEnd },
  'string-crlf': { title: 'Its string to sign ends with a carriage return and a line feed', remedy: lineEnd },
  'payload-hash': {
    title: (form) => `Its canonical request has the hash of the body ${forms[form]}`,
    remedy: hashOnce,
  },
  'payload-not-hashed': {
    title: 'Its canonical request has the body itself, not its hash',
    remedy: hashOnce,
  },
  'payload-hash-empty': {
    title: 'Its canonical request has nothing for the hash of the body',
    remedy: hashOnce,
  },
  'payload-line': { title: 'It leaves out the line of the body’s hash', remedy: hashOnce },
  'string-hash': { title: (form) => `Its string to sign has the hash ${forms[form]}`, remedy: hashOnce },
  'string-not-hashed': {
    title: 'Its string to sign has the canonical request itself, not its hash',
    remedy: hashOnce,
  },
  'both-hashes': {
    title: (form) => `It has both hashes, of body and of canonical request, ${forms[form]}`,
    remedy: hashOnce,
  },
  'string-hashed': { title: 'It signs the hash of its string to sign, in hex', remedy: stringItself },
  'string-hashed-bytes': {
    title: 'It signs the hash of its string to sign, its bytes',
    remedy: stringItself,
  },
  'string-day': { title: 'Its string to sign has the day where date and time belong', remedy: textRule },
  'string-no-algorithm': { title: 'Its string to sign lacks the line of the algorithm', remedy: textRule },
  'string-algorithm': {
    title: (algorithm) => `Its string to sign names the algorithm ${algorithm}`,
    remedy: textRule,
  },
  'key-hex': { title: 'It writes each derived key in hex before it keys the next HMAC', remedy: keyRule },
  'key-last-hex': { title: 'It writes the signing key in hex before it signs', remedy: keyRule },
  'key-base64': {
    title: 'It writes each derived key in base64 before it keys the next HMAC',
    remedy: keyRule,
  },
  'key-last-base64': { title: 'It writes the signing key in base64 before it signs', remedy: keyRule },
  'key-swapped': { title: 'It has key and data the wrong way round in the first HMAC', remedy: keyRule },
  'key-no-prefix': { title: 'It derives the key without AWS4 before the secret', remedy: keyRule },
  'key-prefix': {
    title: (prefix) => `It derives the key with “${prefix}” before the secret`,
    remedy: keyRule,
  },
  'signature-base64': { title: 'It writes the signature in base64', remedy: hexRule },
  'signature-base64-url': { title: 'It writes the signature in URL-safe base64', remedy: hexRule },
  region: {
    title: (region) => `It signs for the region ${region}, and names another in Credential`,
    remedy: scopeRule,
  },
  service: {
    title: (service) => `It signs for the service ${service}, and names another in Credential`,
    remedy: scopeRule,
  },
  day: {
    title: ({ which }) =>
      which === 'before'
        ? 'It signs for the day before, as a clock west of Greenwich has it'
        : 'It signs for the day after, as a clock east of Greenwich has it',
    remedy: scopeRule,
  },
  'key-time': { title: 'It derives the key from date and time, not from the day', remedy: scopeRule },
  'key-amazonaws': { title: 'It derives the key for the region amazonaws', remedy: scopeRule },
  'key-iam': { title: 'It derives the key for the service iam', remedy: scopeRule },
  'key-no-terminator': { title: 'It derives the key without aws4_request', remedy: scopeRule },
  'key-no-service': { title: 'It derives the key without the service', remedy: scopeRule },
  'key-no-region': { title: 'It derives the key without the region', remedy: scopeRule },
  'key-no-day': { title: 'It derives the key without the day', remedy: scopeRule },
  'key-day-only': { title: 'It derives the key from the day alone', remedy: scopeRule },
  'key-underived': { title: 'It signs with the secret itself, no key is derived', remedy: scopeRule },
  'key-region-first': {
    title: 'It derives the key from region, day, service, in this order',
    remedy: scopeRule,
  },
  'key-service-first': {
    title: 'It derives the key from day, service, region, in this order',
    remedy: scopeRule,
  },
  'key-reversed': {
    title: 'It derives the key from the scope in the reverse of its order',
    remedy: scopeRule,
  },
  'scope-no-terminator': {
    title: 'Its string to sign has the scope without aws4_request',
    remedy: scopeLine,
  },
  'scope-no-terminator-either': {
    title: 'It signs a scope without aws4_request, in string and key',
    remedy: scopeRule,
  },
  'scope-no-service': { title: 'Its string to sign has the scope without the service', remedy: scopeLine },
  'scope-no-region': { title: 'Its string to sign has the scope without the region', remedy: scopeLine },
  'scope-no-day': { title: 'Its string to sign has the scope without the day', remedy: scopeLine },
  'scope-service-first': { title: 'Its string to sign has the service before the region', remedy: scopeLine },
  'scope-with-key': { title: 'Its string to sign has the access key ID before the scope', remedy: scopeLine },
  'scope-slash-after': { title: 'Its string to sign has a slash behind the scope', remedy: scopeLine },
  'scope-slash-before': { title: 'Its string to sign has a slash before the scope', remedy: scopeLine },
  'scope-empty': { title: 'Its string to sign has nothing for the scope', remedy: scopeLine },
  'scope-time': { title: 'Its scope has date and time where the day belongs', remedy: scopeLine },
  terminator: { title: (terminator) => `It signs a scope that ends with ${terminator}`, remedy: scopeRule },
  'key-terminator': {
    title: (terminator) => `It derives the key with ${terminator} at the end`,
    remedy: scopeRule,
  },
  'key-region': { title: (region) => `It derives the key for the region ${region} alone`, remedy: scopeRule },
  'line-region': { title: (region) => `Its string to sign names the region ${region}`, remedy: scopeLine },
} satisfies {
  readonly [
    Id in
      | keyof typeof lineEndMistakes
      | keyof typeof digestMistakes
      | keyof typeof keyMistakes
      | keyof typeof scopeMistakes
  ]: SoughtWords<Id>;
};
