import type { StepId } from '../../vocabulary/steps';
import type { SeenMistakeId } from '../table/mistakes';
import type { SigningMistakeId, WayOf } from '../table/signing/signingMistakes';
import type { TypingError } from '../table/typing/typingError';

/** Every mistake that a search knows. */
export type SoughtId = SeenMistakeId | SigningMistakeId | 'typing';

/** In which way a mistake is made; null where there is one way only. */
export type SoughtWay<Id extends SoughtId> = Id extends SigningMistakeId
  ? WayOf<Id>
  : Id extends 'typing'
    ? TypingError
    : null;

/** A mistake that somebody may have made in signing, as data. */
export type FoundMistake = {
  readonly [Id in SoughtId]: {
    readonly id: Id;
    readonly way: SoughtWay<Id>;
    /** The step at which it shows; `credentials` where it is in the secret. */
    readonly at: StepId;
  };
}[SoughtId];
