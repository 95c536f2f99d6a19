import type { absentMistakes } from '../../../core/mistakes/table/signing/absent';
import type { headerMistakes, tokenMistakes } from '../../../core/mistakes/table/signing/headers';
import type { orderMistakes } from '../../../core/mistakes/table/signing/orders';
import type { bodyMistakes, shapeMistakes } from '../../../core/mistakes/table/signing/shapes';
import type { SoughtWords } from './sayings';

const tokenRule = 'Sign the session token that is sent, to the letter';
const nonceRule = 'Sign the server nonce as base64 of all 64 bytes, with its padding';
const hostRule = 'Sign the STS host as the server named it, to the letter';
const flagRule = 'Sign the flag that saslStart had as p: the letter n for 110';
const asSent = 'Sign exactly what the server will send: see the canonical request as STS has it';
const method = 'Sign the method POST';
const path = 'Sign the path /';
const lowerCase = 'Write the names of headers in lower case';
const listRule =
  'Each header that SignedHeaders lists needs its line in the canonical request, and no other has one';
const sorted = 'Sort the headers by name, in the request and in the list';

/** Mistakes in the headers, the body, and how the canonical request is put together. */
export const requestWords = {
  'token-not-signed': { title: 'It does not sign the session token that it sends', remedy: tokenRule },
  'token-plus': {
    title: 'It signs the session token with plus signs and sends it with spaces',
    remedy: tokenRule,
  },
  'token-space': {
    title: 'It signs the session token with spaces and sends it with plus signs',
    remedy: tokenRule,
  },
  'token-encoded': { title: 'It signs the session token percent-encoded', remedy: tokenRule },
  'token-decoded': { title: 'It signs the session token percent-decoded', remedy: tokenRule },
  'token-line-feed': { title: 'It signs the session token with a line feed at the end', remedy: tokenRule },
  'token-quotes': { title: 'It signs the session token in quotes', remedy: tokenRule },
  'token-empty': { title: 'It signs an empty session token', remedy: tokenRule },
  'nonce-hex': { title: 'It signs the server nonce in hex', remedy: nonceRule },
  'nonce-url-safe': { title: 'It signs the server nonce in the URL-safe alphabet', remedy: nonceRule },
  'nonce-unpadded': { title: 'It signs the server nonce without its padding', remedy: nonceRule },
  'nonce-url-safe-unpadded': {
    title: 'It signs the server nonce in the URL-safe alphabet without padding',
    remedy: nonceRule,
  },
  'nonce-client-half': { title: 'It signs its own half of the server nonce alone', remedy: nonceRule },
  'nonce-server-half': { title: 'It signs the server’s half of the server nonce alone', remedy: nonceRule },
  'nonce-swapped': { title: 'It signs the halves of the server nonce in the wrong order', remedy: nonceRule },
  'nonce-encoded': { title: 'It signs the server nonce percent-encoded', remedy: nonceRule },
  'nonce-lines': { title: 'It signs the server nonce in lines of 76 characters', remedy: nonceRule },
  'nonce-line-feed': { title: 'It signs the server nonce with a line feed at the end', remedy: nonceRule },
  'host-upper': { title: 'It signs the STS host in upper case', remedy: hostRule },
  'host-lower': { title: 'It signs the STS host in lower case', remedy: hostRule },
  'host-https': { title: 'It signs the STS host with https:// before it', remedy: hostRule },
  'host-slash': { title: 'It signs the STS host with a slash behind it', remedy: hostRule },
  'host-global': { title: 'It signs sts.amazonaws.com, whatever host the server named', remedy: hostRule },
  'host-regional': { title: 'It signs the regional host sts.us-east-1.amazonaws.com', remedy: hostRule },
  'flag-signed-y': { title: 'It signs the flag y', remedy: flagRule },
  'flag-signed-p': { title: 'It signs the flag p', remedy: flagRule },
  'flag-number': { title: 'It signs the flag as the number 110', remedy: flagRule },
  'flag-gs2': { title: 'It signs the flag as n,,', remedy: flagRule },
  'length-0': { title: 'It signs a content-length of 0', remedy: asSent },
  'length-42': { title: 'It signs a content-length of 42', remedy: asSent },
  'length-44': { title: 'It signs a content-length of 44', remedy: asSent },
  'type-charset': { title: 'It signs a content-type with a charset', remedy: asSent },
  'type-charset-upper': { title: 'It signs a content-type with the charset UTF-8', remedy: asSent },
  'type-charset-tight': {
    title: 'It signs a content-type with a charset and no space before it',
    remedy: asSent,
  },
  'type-json': { title: 'It signs the content-type application/json', remedy: asSent },
  'date-day': { title: 'It signs x-amz-date as a day', remedy: asSent },
  'payload-hash-header': {
    title: 'It signs x-amz-content-sha256, which the server does not send',
    remedy: 'Turn that header off in the signer',
  },
  'accept-json': {
    title: 'It signs accept: application/json, which the server does not send',
    remedy: asSent,
  },
  'accept-any': { title: 'It signs accept: */*, which the server does not send', remedy: asSent },
  'blank-lines': { title: 'It writes two blank lines between the headers and their list', remedy: asSent },
  'list-line': { title: 'It leaves out the line of the list of headers', remedy: asSent },
  'query-line': { title: 'It leaves out the line of the empty query', remedy: asSent },
  'body-in-query': { title: 'It writes the body into the line of the query', remedy: asSent },
  'body-as-query': {
    title: 'It writes the body into the line of the query, and signs an empty body',
    remedy: asSent,
  },
  'method-get': { title: 'It signs a GET', remedy: method },
  'method-lower': { title: 'It signs the method in lower case', remedy: method },
  'path-empty': { title: 'It signs an empty path', remedy: path },
  'path-double': { title: 'It signs the path //', remedy: path },
  'colon-space': { title: 'It writes a space behind the colon of a header', remedy: asSent },
  'list-commas': {
    title: 'It joins the list of headers by commas',
    remedy: 'Join the list of headers by semicolons',
  },
  'names-capital': { title: 'It writes the names of the headers with capitals', remedy: lowerCase },
  'list-capital': { title: 'It lists the names of the headers with capitals', remedy: lowerCase },
  'all-capital': { title: 'It writes and lists the names of the headers with capitals', remedy: lowerCase },
  'body-empty': { title: 'It signs an empty body', remedy: asSent },
  'body-order': { title: 'It signs the body with its parameters in another order', remedy: asSent },
  'body-line-feed': { title: 'It signs the body with a line feed at the end', remedy: asSent },
  'body-crlf': {
    title: 'It signs the body with a carriage return and a line feed at the end',
    remedy: asSent,
  },
  'body-line-feed-before': { title: 'It signs the body with a line feed before it', remedy: asSent },
  'body-encoded': { title: 'It signs the body percent-encoded', remedy: asSent },
  'body-quoted': { title: 'It signs the body in quotes, as JSON', remedy: asSent },
  'body-object': { title: 'It signs {} for the body', remedy: asSent },
  'body-unsigned': { title: 'It signs UNSIGNED-PAYLOAD for the body', remedy: asSent },
  'line-missing': {
    title: (name) => `Its canonical request lists ${name} and has no line of it`,
    remedy: listRule,
  },
  'list-lacks': {
    title: (name) => `Its canonical request has the line of ${name} and does not list it`,
    remedy: listRule,
  },
  neither: {
    title: (name) => `Its canonical request has no ${name} at all, though SignedHeaders lists it`,
    remedy: listRule,
  },
  'empty-header': { title: (name) => `Its canonical request has an empty ${name}`, remedy: listRule },
  'twice-header': {
    title: (name) => `Its canonical request has the line of ${name} twice`,
    remedy: listRule,
  },
  unlisted: { title: (name) => `It signs ${name}, which SignedHeaders does not list`, remedy: listRule },
  'unlisted-line': {
    title: (name) => `Its canonical request has the line of ${name}, which no list names`,
    remedy: listRule,
  },
  'unlisted-list': {
    title: (name) => `The list in its canonical request names ${name}, SignedHeaders does not`,
    remedy: listRule,
  },
  'listed-order': {
    title: 'It writes lines and list of the headers in the order of SignedHeaders, which is not sorted',
    remedy: sorted,
  },
  'listed-order-lines': {
    title:
      'It writes the lines of the headers, not their list, in the order of SignedHeaders, which is not sorted',
    remedy: sorted,
  },
  'listed-order-list': {
    title:
      'It writes the list of the headers, not their lines, in the order of SignedHeaders, which is not sorted',
    remedy: sorted,
  },
  'headers-reversed-lines': {
    title: 'It writes the lines of the headers, not their list, in the reverse of their order',
    remedy: sorted,
  },
  'headers-reversed-list': {
    title: 'It writes the list of the headers, not their lines, in the reverse of their order',
    remedy: sorted,
  },
  'host-first': { title: 'It writes lines and list of the headers with host first', remedy: sorted },
  'host-first-lines': {
    title: 'It writes the lines of the headers, not their list, with host first',
    remedy: sorted,
  },
  'host-first-list': {
    title: 'It writes the list of the headers, not their lines, with host first',
    remedy: sorted,
  },
  'token-last': {
    title: 'It writes lines and list of the headers with the session token last',
    remedy: sorted,
  },
  'token-last-lines': {
    title: 'It writes the lines of the headers, not their list, with the session token last',
    remedy: sorted,
  },
  'token-last-list': {
    title: 'It writes the list of the headers, not their lines, with the session token last',
    remedy: sorted,
  },
  'header-moved': {
    title: ({ name, to }) => `It writes lines and list of the headers with ${name} in place ${to}`,
    remedy: sorted,
  },
  'header-moved-lines': {
    title: ({ name, to }) =>
      `It writes the lines of the headers, not their list, with ${name} in place ${to}`,
    remedy: sorted,
  },
  'header-moved-list': {
    title: ({ name, to }) =>
      `It writes the list of the headers, not their lines, with ${name} in place ${to}`,
    remedy: sorted,
  },
  'headers-swapped': {
    title: ({ name, other }) =>
      `It writes lines and list of the headers with ${name} and ${other} in each other’s place`,
    remedy: sorted,
  },
  'headers-swapped-lines': {
    title: ({ name, other }) =>
      `It writes the lines of the headers, not their list, with ${name} and ${other} in each other’s place`,
    remedy: sorted,
  },
  'headers-swapped-list': {
    title: ({ name, other }) =>
      `It writes the list of the headers, not their lines, with ${name} and ${other} in each other’s place`,
    remedy: sorted,
  },
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
