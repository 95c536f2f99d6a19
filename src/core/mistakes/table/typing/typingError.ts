import type { Secret } from '../../../credentials/secret';

/**
 * One slip in typing or copying a secret, as it makes the driver's of the entered one. Places count from 1. A character
 * that the entered secret need not have is a part of the driver's, and a secret like it.
 */
export type TypingError =
  /** `lost`: the driver's lacks it; `swapped`: it and the next stand in each other's place. */
  | { readonly kind: 'case' | 'lost' | 'doubled' | 'swapped'; readonly place: number }
  /** The driver's has another character there, or one more. */
  | { readonly kind: 'replaced' | 'added'; readonly place: number; readonly character: Secret };

/** A typing error, and the secret that it makes. */
export interface Mistyped {
  readonly error: TypingError;
  readonly secret: string;
}
