import { candidatesFor } from '../../mistakes/search/candidates';
import type { FoundMistake } from '../../mistakes/search/found';
import type { Observed } from '../../mistakes/search/observed';
import type { Recipe } from '../../sigv4/recipe';

/**
 * The first known mistake, along the path, that makes of the right recipe one that does it; null where none does.
 * @param inSecret whether mistakes in the secret are among them
 */
export function mistakeThat(
  does: (recipe: Recipe) => boolean,
  right: Recipe,
  { request }: Observed,
  inSecret = false,
): FoundMistake | null {
  const { secrets, texts } = candidatesFor(request);
  const found = texts.find(({ change }) => {
    const recipe = change(right);
    return recipe !== null && does(recipe);
  });
  if (found || !inSecret) return found?.mistake ?? null;
  const ofSecret = secrets.find(({ secret }) => {
    const other = secret(right.secret);
    return other !== null && does({ ...right, secret: other });
  });
  return ofSecret?.mistake ?? null;
}
