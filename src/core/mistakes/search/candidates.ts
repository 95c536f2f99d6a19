import type { Recipe } from '../../sigv4/recipe';
import { stepIds } from '../../vocabulary/steps';
import type { Mistake } from '../table/mistake';
import { mistakes } from '../table/mistakes';
import type { SignedRequest, SigningFamily, SigningMistake } from '../table/signing/row';
import { signingMistakes } from '../table/signing/signingMistakes';
import { varied } from '../table/varied';
import type { Variation } from '../table/variation';
import type { FoundMistake } from './found';

/** A mistake in the secret, and the secret that it makes; null where it makes none. */
export interface SecretCandidate {
  readonly mistake: FoundMistake;
  readonly secret: (secret: string) => string | null;
}

/** A mistake elsewhere, and how it changes the right recipe; null where it would change nothing. */
export interface TextCandidate {
  readonly mistake: FoundMistake;
  readonly change: (recipe: Recipe) => Recipe | null;
}

/** Every row of the table in every way, the likeliest first among those of the secret, the others along the path. */
export interface Candidates {
  readonly secrets: readonly SecretCandidate[];
  readonly texts: readonly TextCandidate[];
}

export function candidatesFor(request: SignedRequest): Candidates {
  const rows: Readonly<Record<string, Mistake | SigningMistake | SigningFamily<unknown>>> = {
    ...mistakes,
    ...signingMistakes,
  };
  const all = Object.entries(rows).flatMap(([id, row]) => waysOf(id, row, request));
  return {
    secrets: all.flatMap(({ mistake, seen }) => ('secret' in seen ? [{ mistake, secret: seen.secret }] : [])),
    texts: all
      .flatMap(({ mistake, seen }) =>
        'secret' in seen ? [] : [{ mistake, change: (recipe: Recipe) => varied(recipe, seen) }],
      )
      .toSorted((a, b) => stepIds.indexOf(a.mistake.at) - stepIds.indexOf(b.mistake.at)),
  };
}

function waysOf(
  id: string,
  row: Mistake | SigningMistake | SigningFamily<unknown>,
  request: SignedRequest,
): readonly { readonly mistake: FoundMistake; readonly seen: Variation }[] {
  // The id and its way come from one row.
  const made = (way: unknown, seen: Variation) => ({
    mistake: { id, way, at: row.at } as FoundMistake,
    seen,
  });
  if ('ways' in row) return row.ways(request).map(({ way, seen }) => made(way, seen));
  return row.seen ? [made(null, row.seen)] : [];
}
