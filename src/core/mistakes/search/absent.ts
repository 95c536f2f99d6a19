import { ownHeaders } from '../../mongodbAws/server/signedHeaders';
import { candidateAbout, changed, type Candidate } from './candidate';
import { headerValue } from './change';
import type { HeaderLine } from './recipe';

const rule =
  'Each header that SignedHeaders lists needs its line in the canonical request, and no other has one';
const request = candidateAbout('request');

/**
 * A header that is listed and has no line, has a line and is not listed, has an empty line, stands there twice, or is
 * signed although SignedHeaders does not list it.
 * @param sent the headers of the request, as the server sends them
 */
export function absentCandidates(
  listed: readonly string[],
  sent: ReadonlyMap<string, string>,
): readonly Candidate[] {
  const own = ownHeaders(sent.has('x-amz-security-token'));
  return own.flatMap((name) =>
    listed.includes(name) ? listedBadly(name) : unlisted([name, sent.get(name) ?? '']),
  );
}

function listedBadly(name: string): readonly Candidate[] {
  return [
    request(
      `line-missing-${name}`,
      `Its canonical request lists ${name} and has no line of it`,
      rule,
      (recipe) => changed(recipe, { headers: recipe.headers.filter(([one]) => one !== name) }),
    ),
    request(
      `list-lacks-${name}`,
      `Its canonical request has the line of ${name} and does not list it`,
      rule,
      (recipe) => changed(recipe, { signedHeaders: recipe.signedHeaders.filter((one) => one !== name) }),
    ),
    request(
      `neither-${name}`,
      `Its canonical request has no ${name} at all, though SignedHeaders lists it`,
      rule,
      (recipe) =>
        changed(recipe, {
          headers: recipe.headers.filter(([one]) => one !== name),
          signedHeaders: recipe.signedHeaders.filter((one) => one !== name),
        }),
    ),
    request(
      `empty-${name}`,
      `Its canonical request has an empty ${name}`,
      rule,
      headerValue(name, () => ''),
    ),
    request(`twice-${name}`, `Its canonical request has the line of ${name} twice`, rule, (recipe) =>
      changed(recipe, {
        headers: recipe.headers.flatMap((line) => (line[0] === name ? [line, line] : [line])),
      }),
    ),
  ];
}

function unlisted(line: HeaderLine): readonly Candidate[] {
  const [name] = line;
  const add = (lines: boolean, list: boolean): Candidate['change'] => {
    return ({ headers, signedHeaders, ...recipe }) => ({
      ...recipe,
      headers: lines ? byName([...headers, line]) : headers,
      signedHeaders: list ? [...signedHeaders, name].sort() : signedHeaders,
    });
  };
  return [
    request(`unlisted-${name}`, `It signs ${name}, which SignedHeaders does not list`, rule, add(true, true)),
    request(
      `unlisted-line-${name}`,
      `Its canonical request has the line of ${name}, which no list names`,
      rule,
      add(true, false),
    ),
    request(
      `unlisted-list-${name}`,
      `The list in its canonical request names ${name}, SignedHeaders does not`,
      rule,
      add(false, true),
    ),
  ];
}

function byName(headers: readonly HeaderLine[]): readonly HeaderLine[] {
  return headers.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
