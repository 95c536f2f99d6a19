import { candidateAbout, changed, type Candidate } from './candidate';

const rule = 'Sign exactly what the server will send: see the canonical request as STS has it';
const request = candidateAbout('request');

/** Mistakes in how the canonical request is put together. */
export const shapeCandidates: readonly Candidate[] = [
  request('blank-line', 'It leaves out the blank line between the headers and their list', rule, (recipe) =>
    changed(recipe, { blankLines: 0 }),
  ),
  request('blank-lines', 'It writes two blank lines between the headers and their list', rule, (recipe) =>
    changed(recipe, { blankLines: 2 }),
  ),
  request('list-line', 'It leaves out the line of the list of headers', rule, (recipe) =>
    changed(recipe, { listLine: false }),
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
  request(
    'list-capital',
    'It lists the names of the headers with capitals',
    'Write the names of headers in lower case',
    (recipe) => changed(recipe, { signedHeaders: recipe.signedHeaders.map(capital) }),
  ),
  request(
    'all-capital',
    'It writes and lists the names of the headers with capitals',
    'Write the names of headers in lower case',
    (recipe) =>
      changed(recipe, {
        headers: recipe.headers.map(([name, text]) => [capital(name), text]),
        signedHeaders: recipe.signedHeaders.map(capital),
      }),
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
  request(
    'body-crlf',
    'It signs the body with a carriage return and a line feed at the end',
    rule,
    (recipe) => changed(recipe, { body: `${recipe.body}\r\n` }),
  ),
  request('body-line-feed-before', 'It signs the body with a line feed before it', rule, (recipe) =>
    changed(recipe, { body: `\n${recipe.body}` }),
  ),
  request('body-encoded', 'It signs the body percent-encoded', rule, (recipe) =>
    changed(recipe, { body: encodeURIComponent(recipe.body) }),
  ),
  request('body-quoted', 'It signs the body in quotes, as JSON', rule, (recipe) =>
    changed(recipe, { body: JSON.stringify(recipe.body) }),
  ),
  request('body-object', 'It signs {} for the body', rule, (recipe) => changed(recipe, { body: '{}' })),
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
