import type { Recipe } from '../../sigv4/recipe';

/** Gives the recipe with changed parts, or null when they are what they were. */
export function changed(recipe: Recipe, others: Partial<Recipe>): Recipe | null {
  const names = Object.keys(others) as (keyof Recipe)[];
  return names.every((name) => same(others[name], recipe[name])) ? null : { ...recipe, ...others };
}

export function sameRecipe(a: Recipe, b: Recipe | null): boolean {
  return b !== null && (Object.keys(a) as (keyof Recipe)[]).every((name) => same(a[name], b[name]));
}

/** Texts, and lists of them, to any depth. */
function same(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((each, i) => same(each, b[i]));
}
