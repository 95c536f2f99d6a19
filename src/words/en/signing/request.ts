import type { absentMistakes } from '../../../core/mistakes/table/signing/absent';
import type { headerMistakes, tokenMistakes } from '../../../core/mistakes/table/signing/headers';
import type { orderMistakes } from '../../../core/mistakes/table/signing/orders';
import type { bodyMistakes, shapeMistakes } from '../../../core/mistakes/table/signing/shapes';
import { remedied, type SoughtWords } from './sayings';

/** Mistakes in the headers, the body, and how the canonical request is put together. */
export const requestWords = {
  ...remedied('Sign the session token that is sent, to the letter', {
    'token-not-signed': 'It does not sign the session token that it sends',
    'token-plus': 'It signs the session token with plus signs and sends it with spaces',
    'token-space': 'It signs the session token with spaces and sends it with plus signs',
    'token-encoded': 'It signs the session token percent-encoded',
    'token-decoded': 'It signs the session token percent-decoded',
    'token-line-feed': 'It signs the session token with a line feed at the end',
    'token-quotes': 'It signs the session token in quotes',
    'token-empty': 'It signs an empty session token',
  }),
  ...remedied('Sign the server nonce as base64 of all 64 bytes, with its padding', {
    'nonce-hex': 'It signs the server nonce in hex',
    'nonce-url-safe': 'It signs the server nonce in the URL-safe alphabet',
    'nonce-unpadded': 'It signs the server nonce without its padding',
    'nonce-url-safe-unpadded': 'It signs the server nonce in the URL-safe alphabet without padding',
    'nonce-client-half': 'It signs its own half of the server nonce alone',
    'nonce-server-half': 'It signs the server’s half of the server nonce alone',
    'nonce-swapped': 'It signs the halves of the server nonce in the wrong order',
    'nonce-encoded': 'It signs the server nonce percent-encoded',
    'nonce-lines': 'It signs the server nonce in lines of 76 characters',
    'nonce-line-feed': 'It signs the server nonce with a line feed at the end',
  }),
  ...remedied('Sign the STS host as the server named it, to the letter', {
    'host-upper': 'It signs the STS host in upper case',
    'host-lower': 'It signs the STS host in lower case',
    'host-https': 'It signs the STS host with https:// before it',
    'host-slash': 'It signs the STS host with a slash behind it',
    'host-global': 'It signs sts.amazonaws.com, whatever host the server named',
    'host-regional': 'It signs the regional host sts.us-east-1.amazonaws.com',
  }),
  ...remedied('Sign the flag that saslStart had as p: the letter n for 110', {
    'flag-signed-y': 'It signs the flag y',
    'flag-signed-p': 'It signs the flag p',
    'flag-number': 'It signs the flag as the number 110',
    'flag-gs2': 'It signs the flag as n,,',
  }),
  ...remedied('Sign exactly what the server will send: see the canonical request as STS has it', {
    'length-0': 'It signs a content-length of 0',
    'length-42': 'It signs a content-length of 42',
    'length-44': 'It signs a content-length of 44',
    'type-charset': 'It signs a content-type with a charset',
    'type-charset-upper': 'It signs a content-type with the charset UTF-8',
    'type-charset-tight': 'It signs a content-type with a charset and no space before it',
    'type-json': 'It signs the content-type application/json',
    'date-day': 'It signs x-amz-date as a day',
    'accept-json': 'It signs accept: application/json, which the server does not send',
    'accept-any': 'It signs accept: */*, which the server does not send',
    'blank-lines': 'It writes two blank lines between the headers and their list',
    'list-line': 'It leaves out the line of the list of headers',
    'query-line': 'It leaves out the line of the empty query',
    'body-in-query': 'It writes the body into the line of the query',
    'body-as-query': 'It writes the body into the line of the query, and signs an empty body',
    'colon-space': 'It writes a space behind the colon of a header',
    'body-empty': 'It signs an empty body',
    'body-order': 'It signs the body with its parameters in another order',
    'body-line-feed': 'It signs the body with a line feed at the end',
    'body-crlf': 'It signs the body with a carriage return and a line feed at the end',
    'body-line-feed-before': 'It signs the body with a line feed before it',
    'body-encoded': 'It signs the body percent-encoded',
    'body-quoted': 'It signs the body in quotes, as JSON',
    'body-object': 'It signs {} for the body',
    'body-unsigned': 'It signs UNSIGNED-PAYLOAD for the body',
  }),
  'payload-hash-header': {
    title: 'It signs x-amz-content-sha256, which the server does not send',
    remedy: 'Turn that header off in the signer',
  },
  ...remedied('Sign the method POST', {
    'method-get': 'It signs a GET',
    'method-lower': 'It signs the method in lower case',
  }),
  ...remedied('Sign the path /', {
    'path-empty': 'It signs an empty path',
    'path-double': 'It signs the path //',
  }),
  'list-commas': {
    title: 'It joins the list of headers by commas',
    remedy: 'Join the list of headers by semicolons',
  },
  ...remedied('Write the names of headers in lower case', {
    'names-capital': 'It writes the names of the headers with capitals',
    'list-capital': 'It lists the names of the headers with capitals',
    'all-capital': 'It writes and lists the names of the headers with capitals',
  }),
  ...remedied(
    'Each header that SignedHeaders lists needs its line in the canonical request, and no other has one',
    {
      'line-missing': (name) => `Its canonical request lists ${name} and has no line of it`,
      'list-lacks': (name) => `Its canonical request has the line of ${name} and does not list it`,
      neither: (name) => `Its canonical request has no ${name} at all, though SignedHeaders lists it`,
      'empty-header': (name) => `Its canonical request has an empty ${name}`,
      'twice-header': (name) => `Its canonical request has the line of ${name} twice`,
      unlisted: (name) => `It signs ${name}, which SignedHeaders does not list`,
      'unlisted-line': (name) => `Its canonical request has the line of ${name}, which no list names`,
      'unlisted-list': (name) => `The list in its canonical request names ${name}, SignedHeaders does not`,
    },
  ),
  ...remedied('Sort the headers by name, in the request and in the list', {
    'listed-order':
      'It writes lines and list of the headers in the order of SignedHeaders, which is not sorted',
    'listed-order-lines':
      'It writes the lines of the headers, not their list, in the order of SignedHeaders, which is not sorted',
    'listed-order-list':
      'It writes the list of the headers, not their lines, in the order of SignedHeaders, which is not sorted',
    'headers-reversed-lines':
      'It writes the lines of the headers, not their list, in the reverse of their order',
    'headers-reversed-list':
      'It writes the list of the headers, not their lines, in the reverse of their order',
    'host-first': 'It writes lines and list of the headers with host first',
    'host-first-lines': 'It writes the lines of the headers, not their list, with host first',
    'host-first-list': 'It writes the list of the headers, not their lines, with host first',
    'token-last': 'It writes lines and list of the headers with the session token last',
    'token-last-lines': 'It writes the lines of the headers, not their list, with the session token last',
    'token-last-list': 'It writes the list of the headers, not their lines, with the session token last',
    'header-moved': ({ name, to }) => `It writes lines and list of the headers with ${name} in place ${to}`,
    'header-moved-lines': ({ name, to }) =>
      `It writes the lines of the headers, not their list, with ${name} in place ${to}`,
    'header-moved-list': ({ name, to }) =>
      `It writes the list of the headers, not their lines, with ${name} in place ${to}`,
    'headers-swapped': ({ name, other }) =>
      `It writes lines and list of the headers with ${name} and ${other} in each other’s place`,
    'headers-swapped-lines': ({ name, other }) =>
      `It writes the lines of the headers, not their list, with ${name} and ${other} in each other’s place`,
    'headers-swapped-list': ({ name, other }) =>
      `It writes the list of the headers, not their lines, with ${name} and ${other} in each other’s place`,
  }),
} satisfies {
  readonly [
    Id in
      | keyof typeof tokenMistakes
      | keyof typeof headerMistakes
      | keyof typeof shapeMistakes
      | keyof typeof bodyMistakes
      | keyof typeof absentMistakes
      | keyof typeof orderMistakes
  ]: SoughtWords<Id>;
};
