import { candidateAbout, changed, type Candidate } from './candidate';
import { reordered } from './change';

const rule = 'Sign exactly what the server will send: see the canonical request as STS has it';
const orderRule = 'Sort the headers by name, in the request and in the list';
const request = candidateAbout('request');

/** Mistakes in the order of the headers. @param listed the signed headers in the order in which the driver lists them */
export function orderCandidates(listed: readonly string[]): readonly Candidate[] {
  return [
    request(
      'listed-order',
      'It writes the headers in the order of its list, which is not sorted',
      orderRule,
      reordered((headers) => [...headers].sort((a, b) => listed.indexOf(a[0]) - listed.indexOf(b[0]))),
    ),
    ...orders,
  ];
}

const orders: readonly Candidate[] = [
  request(
    'headers-reversed',
    'It writes the headers in the reverse of their order',
    orderRule,
    reordered((headers) => headers.toReversed()),
  ),
  request(
    'host-first',
    'It writes the header host first',
    orderRule,
    reordered((headers) => [...headers].sort((a, b) => +(b[0] === 'host') - +(a[0] === 'host'))),
  ),
  request(
    'lines-unsorted',
    'It writes the header lines in another order than their list',
    orderRule,
    (recipe) => changed(recipe, { headers: recipe.headers.toReversed() }),
  ),
  request('list-unsorted', 'It lists the headers in another order than their lines', orderRule, (recipe) =>
    changed(recipe, { signedHeaders: recipe.signedHeaders.toReversed() }),
  ),
  request(
    'token-last',
    'It writes the session token behind the headers of MongoDB',
    orderRule,
    reordered((headers) =>
      [...headers].sort((a, b) => +(a[0] === 'x-amz-security-token') - +(b[0] === 'x-amz-security-token')),
    ),
  ),
];

/** Mistakes in how the canonical request is put together. */
export const shapeCandidates: readonly Candidate[] = [
  request('blank-line', 'It leaves out the blank line between the headers and their list', rule, (recipe) =>
    changed(recipe, { blankLine: false }),
  ),
  request('query-line', 'It leaves out the line of the empty query', rule, (recipe) =>
    changed(recipe, { query: null }),
  ),
  request('body-in-query', 'It writes the body into the line of the query', rule, (recipe) =>
    changed(recipe, { query: recipe.body }),
  ),
  request(
    'body-as-query',
    'It writes the body into the line of the query, and signs an empty body',
    rule,
    (recipe) => changed(recipe, { query: recipe.body, body: '' }),
  ),
  request('method-get', 'It signs a GET', 'Sign the method POST', (recipe) =>
    changed(recipe, { method: 'GET' }),
  ),
  request('method-lower', 'It signs the method in lower case', 'Sign the method POST', (recipe) =>
    changed(recipe, { method: 'post' }),
  ),
  request('path-empty', 'It signs an empty path', 'Sign the path /', (recipe) =>
    changed(recipe, { path: '' }),
  ),
  request('path-double', 'It signs the path //', 'Sign the path /', (recipe) =>
    changed(recipe, { path: '//' }),
  ),
  request('request-line-feed', 'Its canonical request ends with a line feed', rule, (recipe) =>
    changed(recipe, { canonicalEnd: '\n' }),
  ),
  request(
    'line-ends',
    'Its lines end with a carriage return and a line feed',
    'End lines with a line feed alone',
    (recipe) => changed(recipe, { lineEnd: '\r\n' }),
  ),
  request('colon-space', 'It writes a space behind the colon of a header', rule, (recipe) =>
    changed(recipe, { colon: ': ' }),
  ),
  request(
    'list-commas',
    'It joins the list of headers by commas',
    'Join the list of headers by semicolons',
    (recipe) => changed(recipe, { listSeparator: ',' }),
  ),
  request(
    'names-capital',
    'It writes the names of the headers with capitals',
    'Write the names of headers in lower case',
    (recipe) => changed(recipe, { headers: recipe.headers.map(([name, text]) => [capital(name), text]) }),
  ),
];

/** Mistakes in the body, of which the last line is the hash. */
export const bodyCandidates: readonly Candidate[] = [
  request('body-empty', 'It signs an empty body', rule, (recipe) => changed(recipe, { body: '' })),
  request('body-order', 'It signs the body with its parameters in another order', rule, (recipe) =>
    changed(recipe, { body: recipe.body.split('&').toReversed().join('&') }),
  ),
  request('body-line-feed', 'It signs the body with a line feed at the end', rule, (recipe) =>
    changed(recipe, { body: `${recipe.body}\n` }),
  ),
  request('body-version', 'It signs a body of another version', rule, (recipe) =>
    changed(recipe, { body: recipe.body.replace('2011-06-15', '2011-06-16') }),
  ),
  request('body-unsigned', 'It signs UNSIGNED-PAYLOAD for the body', rule, (recipe) =>
    changed(recipe, { payloadHash: 'UNSIGNED-PAYLOAD' }),
  ),
];

function capital(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());
}
