import type { digestMistakes } from '../../../core/mistakes/table/signing/digests';
import type { keyMistakes } from '../../../core/mistakes/table/signing/keys';
import type { lineEndMistakes } from '../../../core/mistakes/table/signing/lineEnds';
import type { scopeMistakes } from '../../../core/mistakes/table/signing/scopes';
import { remedied, type SoughtWords } from './sayings';

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
  ...remedied('End each line with one line feed, and write none behind the last line', {
    'line-ends': (end) => `Its lines end with ${ends[end]}`,
    'line-ends-request': (end) => `The lines of its canonical request end with ${ends[end]}`,
    'line-ends-headers': (end) => `The lines of its headers end with ${ends[end]}`,
    'line-ends-string': (end) => `The lines of its string to sign end with ${ends[end]}`,
    'line-ends-all': 'Its lines end with a carriage return and a line feed, the last one too',
    'line-ends-request-all':
      'The lines of its canonical request end with a carriage return and a line feed, the last one too',
    'line-ends-string-all':
      'The lines of its string to sign end with a carriage return and a line feed, the last one too',
    'request-line-feed': 'Its canonical request ends with a line feed',
    'request-crlf': 'Its canonical request ends with a carriage return and a line feed',
    'request-line-feed-before': 'Its canonical request begins with a line feed',
    'request-line-feeds': 'Its canonical request begins and ends with a line feed',
    'both-line-feed': 'Its canonical request and its string to sign end with a line feed',
    'string-line-feed': 'Its string to sign ends with a line feed',
    'string-crlf': 'Its string to sign ends with a carriage return and a line feed',
  }),
  ...remedied('Hash once with SHA-256, and write the hash as 64 digits of lower-case hex', {
    'payload-hash': (form) => `Its canonical request has the hash of the body ${forms[form]}`,
    'payload-not-hashed': 'Its canonical request has the body itself, not its hash',
    'payload-hash-empty': 'Its canonical request has nothing for the hash of the body',
    'payload-line': 'It leaves out the line of the body’s hash',
    'string-hash': (form) => `Its string to sign has the hash ${forms[form]}`,
    'string-not-hashed': 'Its string to sign has the canonical request itself, not its hash',
    'both-hashes': (form) => `It has both hashes, of body and of canonical request, ${forms[form]}`,
  }),
  ...remedied('Sign the string itself', {
    'string-hashed': 'It signs the hash of its string to sign, in hex',
    'string-hashed-bytes': 'It signs the hash of its string to sign, its bytes',
  }),
  ...remedied('Write the string to sign as AWS describes it: algorithm, date and time, scope, hash', {
    'string-day': 'Its string to sign has the day where date and time belong',
    'string-no-algorithm': 'Its string to sign lacks the line of the algorithm',
    'string-algorithm': (algorithm) => `Its string to sign names the algorithm ${algorithm}`,
  }),
  ...remedied('Derive the key by four HMACs, each keyed with the bytes that the one before gave', {
    'key-hex': 'It writes each derived key in hex before it keys the next HMAC',
    'key-last-hex': 'It writes the signing key in hex before it signs',
    'key-base64': 'It writes each derived key in base64 before it keys the next HMAC',
    'key-last-base64': 'It writes the signing key in base64 before it signs',
    'key-swapped': 'It has key and data the wrong way round in the first HMAC',
    'key-no-prefix': 'It derives the key without AWS4 before the secret',
    'key-prefix': (prefix) => `It derives the key with “${prefix}” before the secret`,
  }),
  ...remedied('Write the signature in lower-case hex', {
    'signature-base64': 'It writes the signature in base64',
    'signature-base64-url': 'It writes the signature in URL-safe base64',
  }),
  ...remedied('Derive the key from the very scope that stands in Credential', {
    region: (region) => `It signs for the region ${region}, and names another in Credential`,
    service: (service) => `It signs for the service ${service}, and names another in Credential`,
    day: ({ which }) =>
      which === 'before'
        ? 'It signs for the day before, as a clock west of Greenwich has it'
        : 'It signs for the day after, as a clock east of Greenwich has it',
    'key-time': 'It derives the key from date and time, not from the day',
    'key-amazonaws': 'It derives the key for the region amazonaws',
    'key-iam': 'It derives the key for the service iam',
    'key-no-terminator': 'It derives the key without aws4_request',
    'key-no-service': 'It derives the key without the service',
    'key-no-region': 'It derives the key without the region',
    'key-no-day': 'It derives the key without the day',
    'key-day-only': 'It derives the key from the day alone',
    'key-underived': 'It signs with the secret itself, no key is derived',
    'key-region-first': 'It derives the key from region, day, service, in this order',
    'key-service-first': 'It derives the key from day, service, region, in this order',
    'key-reversed': 'It derives the key from the scope in the reverse of its order',
    'scope-no-terminator-either': 'It signs a scope without aws4_request, in string and key',
    terminator: (terminator) => `It signs a scope that ends with ${terminator}`,
    'key-terminator': (terminator) => `It derives the key with ${terminator} at the end`,
    'key-region': (region) => `It derives the key for the region ${region} alone`,
  }),
  ...remedied('Write the scope as it stands in Credential behind the key: day/region/service/aws4_request', {
    'scope-no-terminator': 'Its string to sign has the scope without aws4_request',
    'scope-no-service': 'Its string to sign has the scope without the service',
    'scope-no-region': 'Its string to sign has the scope without the region',
    'scope-no-day': 'Its string to sign has the scope without the day',
    'scope-service-first': 'Its string to sign has the service before the region',
    'scope-with-key': 'Its string to sign has the access key ID before the scope',
    'scope-slash-after': 'Its string to sign has a slash behind the scope',
    'scope-slash-before': 'Its string to sign has a slash before the scope',
    'scope-empty': 'Its string to sign has nothing for the scope',
    'scope-time': 'Its scope has date and time where the day belongs',
    'line-region': (region) => `Its string to sign names the region ${region}`,
  }),
} satisfies {
  readonly [
    Id in
      | keyof typeof lineEndMistakes
      | keyof typeof digestMistakes
      | keyof typeof keyMistakes
      | keyof typeof scopeMistakes
  ]: SoughtWords<Id>;
};
