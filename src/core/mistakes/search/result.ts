import type { RecipeTexts } from '../../sigv4/recipe';
import type { SearchDifference } from './difference';
import type { FoundMistake } from './found';
import type { Depth } from './stages';

/** One mistake, or two together, by which one of the secrets gives the observed signature to the byte. */
export interface Explanation {
  /** Which of those that were given, from 0. */
  readonly secret: number;
  readonly mistakes: readonly FoundMistake[];
}

/**
 * What comes of recomputing the signature with secrets. What is read, printed or sent of it tells none of them: places,
 * lengths and sorts of characters only.
 */
export type SearchResult =
  /** The Authorization header has no whole credential, list of headers or signature. */
  | { readonly kind: 'unreadable' }
  /** The secret is the one that the driver signs with, and the request is put together as STS does it. */
  | { readonly kind: 'match'; readonly secret: number; readonly sts: RecipeTexts }
  | (Explanation & {
      readonly kind: 'found';
      /** What gives the same signature: only looking at the driver tells which of them it is. */
      readonly equivalents: readonly Explanation[];
      readonly differences: readonly SearchDifference[];
      readonly sts: RecipeTexts;
      readonly driver: RecipeTexts;
      /** The first character, from 1, at which the observed signature is not the right one. */
      readonly signatureAt: number;
    })
  | {
      readonly kind: 'not-found';
      readonly sts: RecipeTexts;
      readonly signatureAt: number;
      /** How many candidates were tried. */
      readonly tried: number;
      readonly depth: Depth;
    };
