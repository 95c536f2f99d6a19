import type { Recipe } from '../../sigv4/recipe';

/** Gives the recipe with changed parts, or null when they are what they were. */
export function changed(recipe: Recipe, others: Partial<Recipe>): Recipe | null {
  const names = Object.keys(others) as (keyof Recipe)[];
  return names.every((name) => JSON.stringify(others[name]) === JSON.stringify(recipe[name]))
    ? null
    : { ...recipe, ...others };
}
