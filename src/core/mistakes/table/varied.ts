import type { Recipe } from '../../sigv4/recipe';
import { changed } from './changed';
import type { Variation } from './variation';

/** A recipe with a mistake in it; null where it would change nothing. */
export function varied(recipe: Recipe, variation: Variation): Recipe | null {
  if ('recipe' in variation) return variation.recipe(recipe);
  if ('parts' in variation) return changed(recipe, variation.parts);
  if ('order' in variation) {
    const { headers, signedHeaders, listed } = recipe;
    return changed(recipe, {
      headers: variation.order(headers),
      signedHeaders: variation.order(signedHeaders),
      listed: variation.order(listed),
    });
  }
  if ('body' in variation) return changed(recipe, { body: variation.body(recipe.body) });
  if ('secret' in variation) {
    const secret = variation.secret(recipe.secret);
    return secret === null ? null : changed(recipe, { secret });
  }
  const header = recipe.headers.find(([name]) => name === variation.header);
  const text = header ? variation.value(header[1]) : null;
  if (text === null) return null;
  return changed(recipe, {
    headers: recipe.headers.map((line) => (line === header ? [variation.header, text] : line)),
  });
}
