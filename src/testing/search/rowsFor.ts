import { candidatesFor } from '../../core/mistakes/search/candidates';
import type { FoundMistake } from '../../core/mistakes/search/found';
import type { SignedRequest } from '../../core/mistakes/table/signing/row';
import type { Recipe } from '../../core/sigv4/recipe';

/** A row of the table in one of its ways, as what it makes of a recipe; null where it changes nothing. */
export interface RowMade {
  readonly mistake: FoundMistake;
  readonly change: (recipe: Recipe) => Recipe | null;
}

export function rowsFor(request: SignedRequest): readonly RowMade[] {
  const { secrets, texts } = candidatesFor(request);
  const inSecret = secrets.map(({ mistake, secret: change }) => ({
    mistake,
    change(recipe: Recipe) {
      const changed = change(recipe.secret);
      return changed === null || changed === recipe.secret ? null : { ...recipe, secret: changed };
    },
  }));
  return [...inSecret, ...texts];
}
