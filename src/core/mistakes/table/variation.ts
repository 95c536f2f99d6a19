import type { Recipe } from '../../sigv4/recipe';

/** A point of the signing at which a mistake enters, and what it does there; null: nothing, with this signing. */
export type Variation =
  | { readonly secret: (secret: string) => string | null }
  | { readonly header: string; readonly value: (value: string) => string | null }
  | { readonly body: (body: string) => string }
  /** The order of the headers, in the request and in both lists of them. */
  | { readonly order: <T>(items: readonly T[]) => readonly T[] }
  /** Parts of the recipe that are others. */
  | { readonly parts: Partial<Recipe> }
  | { readonly recipe: (recipe: Recipe) => Recipe | null };
