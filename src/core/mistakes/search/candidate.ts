import type { Recipe } from './recipe';

/** A mistake that somebody may have made in signing, in words. */
export interface SigningFault {
  readonly id: string;
  readonly about: 'secret' | 'session-token' | 'request' | 'string-to-sign' | 'signing-key' | 'signature';
  /** What the driver does, a sentence without its period. */
  readonly title: string;
  /** What to do about it, a sentence without its period. */
  readonly remedy: string;
}

/** A mistake and how it changes the right recipe; null where it would change nothing. */
export interface Candidate extends SigningFault {
  readonly change: (recipe: Recipe) => Recipe | null;
}

/** Makes candidates about one thing. */
export function candidateAbout(
  about: SigningFault['about'],
): (id: string, title: string, remedy: string, change: Candidate['change']) => Candidate {
  return (id, title, remedy, change) => ({ id, about, title, remedy, change });
}

/** Gives the recipe with changed parts, or null when they are what they were. */
export function changed(recipe: Recipe, parts: Partial<Recipe>): Recipe | null {
  const names = Object.keys(parts) as (keyof Recipe)[];
  return names.every((name) => JSON.stringify(parts[name]) === JSON.stringify(recipe[name]))
    ? null
    : { ...recipe, ...parts };
}
