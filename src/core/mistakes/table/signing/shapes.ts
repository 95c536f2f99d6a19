import { changed } from '../changed';
import { showingAt, type SigningMistake } from './row';

const { one } = showingAt('canonical-request');

/** Mistakes in how the canonical request is put together. */
export const shapeMistakes = {
  'blank-lines': one({ parts: { blankLines: 2 } }),
  'list-line': one({ parts: { listLine: false } }),
  'query-line': one({ parts: { query: null } }),
  'body-in-query': one({ recipe: (recipe) => changed(recipe, { query: recipe.body }) }),
  'body-as-query': one({ recipe: (recipe) => changed(recipe, { query: recipe.body, body: '' }) }),
  'method-get': one({ parts: { method: 'GET' } }),
  'method-lower': one({ parts: { method: 'post' } }),
  'path-empty': one({ parts: { path: '' } }),
  'path-double': one({ parts: { path: '//' } }),
  'colon-space': one({ parts: { colon: ': ' } }),
  'list-commas': one({ parts: { listSeparator: ',' } }),
  'names-capital': capitals(true, false),
  'list-capital': capitals(false, true),
  'all-capital': capitals(true, true),
};

/** Mistakes in the body, of which the last line is the hash. */
export const bodyMistakes = {
  'body-empty': one({ body: () => '' }),
  'body-order': one({ body: (body) => body.split('&').toReversed().join('&') }),
  'body-line-feed': one({ body: (body) => `${body}\n` }),
  'body-crlf': one({ body: (body) => `${body}\r\n` }),
  'body-line-feed-before': one({ body: (body) => `\n${body}` }),
  'body-encoded': one({ body: (body) => encodeURIComponent(body) }),
  'body-quoted': one({ body: (body) => JSON.stringify(body) }),
  'body-object': one({ body: () => '{}' }),
  'body-unsigned': one({ parts: { payloadHash: 'UNSIGNED-PAYLOAD' } }),
};

function capitals(lines: boolean, list: boolean): SigningMistake {
  return one({
    recipe: ({ headers, signedHeaders, ...recipe }) => ({
      ...recipe,
      headers: lines ? headers.map(([name, text]) => [capital(name), text]) : headers,
      signedHeaders: list ? signedHeaders.map(capital) : signedHeaders,
    }),
  });
}

function capital(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (start) => start.toUpperCase());
}
