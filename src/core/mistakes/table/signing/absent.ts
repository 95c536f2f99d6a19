import { ownHeaders } from '../../../mongodbAws/server/signedHeaders';
import type { HeaderLine, Recipe } from '../../../sigv4/recipe';
import { changed } from '../changed';
import { showingAt, type SigningFamily, type SignedRequest } from './row';

const { family } = showingAt('canonical-request');

/**
 * A header that is listed and has no line, has a line and is not listed, has an empty line, stands there twice, or is
 * signed although SignedHeaders does not list it. Each way is the header's name.
 */
export const absentMistakes = {
  'line-missing': listed((name, { headers }) => ({ headers: without(headers, name) })),
  'list-lacks': listed((name, { signedHeaders }) => ({
    signedHeaders: signedHeaders.filter((one) => one !== name),
  })),
  neither: listed((name, { headers, signedHeaders }) => ({
    headers: without(headers, name),
    signedHeaders: signedHeaders.filter((one) => one !== name),
  })),
  'empty-header': listed((name, { headers }) => ({
    headers: headers.map((line) => (line[0] === name ? [name, ''] : line)),
  })),
  'twice-header': listed((name, { headers }) => ({
    headers: headers.flatMap((line) => (line[0] === name ? [line, line] : [line])),
  })),
  unlisted: unlisted(true, true),
  'unlisted-line': unlisted(true, false),
  'unlisted-list': unlisted(false, true),
};

function own({ sent }: SignedRequest): readonly string[] {
  return ownHeaders(sent.has('x-amz-security-token'));
}

function listed(others: (name: string, recipe: Recipe) => Partial<Recipe>): SigningFamily<string> {
  return family(
    (request) => own(request).filter((name) => request.listed.includes(name)),
    (name) => ({ recipe: (recipe) => changed(recipe, others(name, recipe)) }),
  );
}

function unlisted(lines: boolean, list: boolean): SigningFamily<string> {
  return family(
    (request) => own(request).filter((name) => !request.listed.includes(name)),
    (name, { sent }) => ({
      recipe: ({ headers, signedHeaders, ...recipe }) => ({
        ...recipe,
        headers: lines ? byName([...headers, [name, sent.get(name) ?? '']]) : headers,
        signedHeaders: list ? [...signedHeaders, name].sort() : signedHeaders,
      }),
    }),
  );
}

function without(headers: readonly HeaderLine[], name: string): readonly HeaderLine[] {
  return headers.filter(([one]) => one !== name);
}

function byName(headers: readonly HeaderLine[]): readonly HeaderLine[] {
  return headers.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
