import type { HeaderLine, Recipe } from '../../../sigv4/recipe';
import { changed } from '../changed';
import type { Variation } from '../variation';
import { showingAt, type SigningFamily } from './row';

const { one, family } = showingAt('canonical-request');

/** More headers than these are put into no other order but the listed one and the reverse. */
const mostHeaders = 8;

/** Which of the two that have an order. */
type Place = 'both' | 'lines' | 'list';

type Order = (headers: readonly HeaderLine[], recipe: Recipe) => readonly HeaderLine[];

/** A header's name, from where to where, places counted from 1. */
export interface Move {
  readonly name: string;
  readonly other: string;
  readonly from: number;
  readonly to: number;
}

const listed: Order = (headers, { listed: names }) =>
  headers.toSorted(([a], [b]) => names.indexOf(a) - names.indexOf(b));
const reversed: Order = (headers) => headers.toReversed();
const hostFirst: Order = (headers) => moved(headers, indexOf(headers, 'host'), 0);
const tokenLast: Order = (headers) =>
  moved(headers, indexOf(headers, 'x-amz-security-token'), headers.length - 1);

/** Mistakes in the order of the headers: as listed, reversed, one header or two out of their place. */
export const orderMistakes = {
  'listed-order': one(reordered('both', listed)),
  'listed-order-lines': one(reordered('lines', listed)),
  'listed-order-list': one(reordered('list', listed)),
  'headers-reversed-lines': one(reordered('lines', reversed)),
  'headers-reversed-list': one(reordered('list', reversed)),
  'host-first': one(reordered('both', hostFirst)),
  'host-first-lines': one(reordered('lines', hostFirst)),
  'host-first-list': one(reordered('list', hostFirst)),
  'token-last': one(reordered('both', tokenLast)),
  'token-last-lines': one(reordered('lines', tokenLast)),
  'token-last-list': one(reordered('list', tokenLast)),
  'header-moved': exchanged('both', movesIn, moved),
  'header-moved-lines': exchanged('lines', movesIn, moved),
  'header-moved-list': exchanged('list', movesIn, moved),
  'headers-swapped': exchanged('both', swapsIn, swapped),
  'headers-swapped-lines': exchanged('lines', swapsIn, swapped),
  'headers-swapped-list': exchanged('list', swapsIn, swapped),
};

function reordered(place: Place, order: Order): Variation {
  return {
    recipe(recipe) {
      const headers = order(recipe.headers, recipe);
      return changed(recipe, {
        ...(place === 'list' ? {} : { headers }),
        ...(place === 'lines' ? {} : { signedHeaders: headers.map(([name]) => name) }),
      });
    },
  };
}

function exchanged(
  place: Place,
  ways: (sorted: readonly string[]) => readonly Move[],
  order: (headers: readonly HeaderLine[], from: number, to: number) => readonly HeaderLine[],
): SigningFamily<Move> {
  return family(
    ({ listed: names }) => (names.length > mostHeaders ? [] : ways([...names].sort())),
    ({ from, to }) => reordered(place, (headers) => order(headers, from - 1, to - 1)),
  );
}

/** A move to the next place is the same as its neighbour's. */
function movesIn(sorted: readonly string[]): readonly Move[] {
  return sorted.flatMap((name, from) =>
    sorted.flatMap((other, to) =>
      from === to || from === to + 1 ? [] : [{ name, other, from: from + 1, to: to + 1 }],
    ),
  );
}

function swapsIn(sorted: readonly string[]): readonly Move[] {
  return movesIn(sorted).filter(({ from, to }) => from + 1 < to);
}

function indexOf(headers: readonly HeaderLine[], name: string): number {
  return headers.findIndex(([each]) => each === name);
}

function moved(headers: readonly HeaderLine[], from: number, to: number): readonly HeaderLine[] {
  const line = headers[from];
  if (!line) return headers;
  return headers.toSpliced(from, 1).toSpliced(to, 0, line);
}

function swapped(headers: readonly HeaderLine[], from: number, to: number): readonly HeaderLine[] {
  const [a, b] = [headers[from], headers[to]];
  return a && b ? headers.with(from, b).with(to, a) : headers;
}
