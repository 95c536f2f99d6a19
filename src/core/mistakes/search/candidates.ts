import type { Recipe } from '../../sigv4/recipe';
import type { Mistake } from '../table/mistake';
import { mistakes } from '../table/mistakes';
import type { SignedRequest, SigningFamily, SigningMistake } from '../table/signing/row';
import { signingMistakes } from '../table/signing/signingMistakes';
import { varied } from '../table/varied';
import type { Variation } from '../table/variation';
import type { FoundMistake } from './found';

/** A mistake and how it changes the right recipe; null where it would change nothing. */
export interface Candidate {
  readonly mistake: FoundMistake;
  readonly common: boolean;
  readonly change: (recipe: Recipe) => Recipe | null;
}

/** What to try, in order: single mistakes, the likeliest first, then a common one in the secret with another common one. */
export function candidatesFor(request: SignedRequest): readonly (readonly Candidate[])[] {
  const rows: Readonly<Record<string, Mistake | SigningMistake | SigningFamily<unknown>>> = {
    ...mistakes,
    ...signingMistakes,
  };
  const all = Object.entries(rows).flatMap(([id, row]) => candidatesOf(id, row, request));
  const secrets = all.filter(({ mistake }) => mistake.at === 'credentials');
  const others = all.filter(({ mistake }) => mistake.at !== 'credentials');
  const pairs = secrets
    .filter(({ common }) => common)
    .flatMap((secret) => others.filter(({ common }) => common).map((other) => [secret, other]));
  return [...secrets.map((one) => [one]), ...others.map((one) => [one]), ...pairs];
}

function candidatesOf(
  id: string,
  row: Mistake | SigningMistake | SigningFamily<unknown>,
  request: SignedRequest,
): readonly Candidate[] {
  const candidate = (way: unknown, variation: Variation, common = false): Candidate => ({
    // The id and its way come from one row.
    mistake: { id, way, at: row.at } as FoundMistake,
    common,
    change: (recipe) => varied(recipe, variation),
  });
  if ('ways' in row) return row.ways(request).map(({ way, seen }) => candidate(way, seen));
  // What the lab offers is what happens often.
  return row.seen ? [candidate(null, row.seen, 'side' in row || row.common)] : [];
}
