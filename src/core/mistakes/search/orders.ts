import { candidateAbout, changed, type Candidate } from './candidate';
import type { HeaderLine, Recipe } from './recipe';

const rule = 'Sort the headers by name, in the request and in the list';
const request = candidateAbout('request');

/** More headers than these are put into no other order but the listed one and the reverse. */
const mostHeaders = 8;

/** Which of the two that have an order: the lines of the headers, their list, or both. */
const places = [
  ['both', 'lines and list of the headers', true, true],
  ['lines', 'the lines of the headers, not their list,', true, false],
  ['list', 'the list of the headers, not their lines,', false, true],
] as const;

type Order = (headers: readonly HeaderLine[]) => readonly HeaderLine[];

/**
 * Mistakes in the order of the headers: as listed, reversed, one header or two out of their place.
 * @param listed the signed headers in the order in which the driver lists them
 */
export function orderCandidates(listed: readonly string[]): readonly Candidate[] {
  const ranks = new Map(listed.map((name, i) => [name, i]));
  const rank = (name: string): number => ranks.get(name) ?? -1;
  return [
    ...inPlaces('listed-order', 'in the order of SignedHeaders, which is not sorted', (headers) =>
      [...headers].sort(([a], [b]) => rank(a) - rank(b)),
    ),
    ...inPlaces('headers-reversed', 'in the reverse of their order', (headers) => headers.toReversed()),
    ...inPlaces('host-first', 'with host first', (headers) => moved(headers, indexOf(headers, 'host'), 0)),
    ...inPlaces('token-last', 'with the session token last', (headers) =>
      moved(headers, indexOf(headers, 'x-amz-security-token'), headers.length - 1),
    ),
    ...movedCandidates([...listed].sort()),
  ];
}

function inPlaces(id: string, how: string, order: Order): readonly Candidate[] {
  return places.map(([place, what, lines, list]) =>
    request(place === 'both' ? id : `${id}-${place}`, `It writes ${what} ${how}`, rule, (recipe) =>
      reordered(recipe, order, lines, list),
    ),
  );
}

function reordered(recipe: Recipe, order: Order, lines: boolean, list: boolean): Recipe | null {
  const headers = order(recipe.headers);
  return changed(recipe, {
    headers: lines ? headers : recipe.headers,
    signedHeaders: list ? headers.map(([name]) => name) : recipe.signedHeaders,
  });
}

/** One header at another place, or two in each other's; a move to the next place is the same as its neighbour's. */
function movedCandidates(sorted: readonly string[]): readonly Candidate[] {
  if (sorted.length > mostHeaders) return [];
  const pairs = sorted.flatMap((_name, from) =>
    sorted.flatMap((_other, to) => (from === to || from === to + 1 ? [] : [[from, to] as const])),
  );
  return [
    ...pairs.flatMap(([from, to]) =>
      inPlaces(`moved-${from + 1}-${to + 1}`, `with ${sorted[from]} in place ${to + 1}`, (headers) =>
        moved(headers, from, to),
      ),
    ),
    ...pairs
      .filter(([from, to]) => from + 1 < to)
      .flatMap(([from, to]) =>
        inPlaces(
          `swapped-${from + 1}-${to + 1}`,
          `with ${sorted[from]} and ${sorted[to]} in each other’s place`,
          (headers) => swapped(headers, from, to),
        ),
      ),
  ];
}

function indexOf(headers: readonly HeaderLine[], name: string): number {
  return headers.findIndex(([one]) => one === name);
}

function moved(headers: readonly HeaderLine[], from: number, to: number): readonly HeaderLine[] {
  const line = headers[from];
  if (!line) return headers;
  return headers.toSpliced(from, 1).toSpliced(to, 0, line);
}

function swapped(headers: readonly HeaderLine[], one: number, other: number): readonly HeaderLine[] {
  const [a, b] = [headers[one], headers[other]];
  return a && b ? headers.with(one, b).with(other, a) : headers;
}
