import type { StepId } from '../../vocabulary/steps';
import type { SeenMistakeId } from '../table/mistakes';
import type { SigningMistakeId, WayOf } from '../table/signing/signingMistakes';
import type { OtherByte } from '../table/nonce/otherBytes';
import type { TypingError } from '../table/typing/typingError';

/** Mistakes that can be made in thousands of ways, and have a round of their own: in which way. */
interface ManyWays {
  readonly typing: TypingError;
  readonly 'nonce-byte': OtherByte;
}

/** Every mistake that a search knows. */
export type SoughtId = SeenMistakeId | SigningMistakeId | keyof ManyWays;

/** In which way a mistake is made; null where there is one way only. */
export type SoughtWay<Id extends SoughtId> = Id extends SigningMistakeId
  ? WayOf<Id>
  : Id extends keyof ManyWays
    ? ManyWays[Id]
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
