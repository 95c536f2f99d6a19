import type { Recipe } from '../../../sigv4/recipe';
import type { FoundMistake } from '../found';

/**
 * What is tried, in this order: single rows of the table, slips in the secret, a byte of the nonce, pairs of rows; the last
 * on request only.
 */
export const roundNames = ['rows', 'typing', 'nonce', 'pairs', 'two-characters'] as const;
export type RoundName = (typeof roundNames)[number];

/** Candidates by their number, from 0, for one secret. */
export interface Round {
  readonly size: number;
  /** Whether the candidate gives the observed signature; null where there is none of this number. */
  readonly holds: (number: number) => boolean | null;
  /** What is done otherwise in it. */
  readonly mistakesAt: (number: number) => readonly FoundMistake[];
  /** @param right by the entered secret */
  readonly recipeAt: (number: number, right: Recipe) => Recipe;
}
