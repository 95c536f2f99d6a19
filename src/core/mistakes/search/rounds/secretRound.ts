import type { TypingError } from '../../table/typing/typingError';
import type { FoundMistake } from '../found';
import { signedBy } from '../signedBy';
import type { Trial } from '../trial';
import type { Round } from './round';

/** Other secrets, by their number. */
export interface OtherSecrets {
  readonly size: number;
  /** null: it would be no other. */
  readonly secretAt: (number: number) => string | null;
  readonly errorsAt: (number: number) => readonly TypingError[];
}

/** A round over other secrets by which the request is signed as it should be. */
export function secretRound(trial: Trial, others: OtherSecrets): Round {
  const { size, secretAt, errorsAt } = others;
  const { right: asItShouldBe, target } = trial;
  const signs = target.takes(asItShouldBe.writing) ? signedBy(asItShouldBe, target) : null;
  return {
    // What is written in another way than hex is the signature of none of them.
    size: signs ? size : 0,
    holds(number) {
      const secret = secretAt(number);
      return secret === null || signs === null ? null : signs(secret);
    },
    mistakesAt: (number) =>
      errorsAt(number).map((way): FoundMistake => ({ id: 'typing', way, at: 'credentials' })),
    recipeAt: (number, right) => ({ ...right, secret: secretAt(number) ?? right.secret }),
  };
}
