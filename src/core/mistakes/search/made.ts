import type { Recipe } from '../../sigv4/recipe';

/** What a recipe comes to but for the secret: how the key is derived, what it signs, and how the signature is written. */
export interface Made extends Pick<Recipe, 'keyPrefix' | 'keyScope' | 'chain' | 'writing'> {
  readonly data: Uint8Array;
  /** Tells apart how keys are derived. */
  readonly derivation: string;
}
