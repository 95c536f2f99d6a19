import { stepIds } from '../../../vocabulary/steps';
import type { Trial } from '../trial';
import type { Round } from './round';
import { tableRound, type Rows } from './tableRound';

/**
 * Every two rows of the table, carried out along the path: a mistake in the secret before one elsewhere, one in the
 * request before one in the string to sign; of two at one step, either first.
 */
export function pairRound(trial: Trial, secret: string): Round {
  const { secrets, texts } = trial.candidates;
  const mixed = secrets.length * texts.length;
  const inSecret = secrets.length * secrets.length;
  const inTexts = textPairs(texts.map(({ mistake }) => stepIds.indexOf(mistake.at)));
  const rowsAt = (number: number): Rows => {
    if (number < mixed) {
      return { secrets: [Math.floor(number / texts.length)], texts: [number % texts.length] };
    }
    const second = number - mixed;
    if (second < inSecret) {
      return {
        secrets: [Math.floor(second / secrets.length), second % secrets.length],
        texts: [],
      };
    }
    const pair = 2 * (second - inSecret);
    return { secrets: [], texts: [inTexts[pair] ?? 0, inTexts[pair + 1] ?? 0] };
  };
  return tableRound(trial, secret, mixed + inSecret + inTexts.length / 2, rowsAt);
}

/** Two numbers a pair, one after the other: there are more than a hundred thousand. */
function textPairs(places: readonly number[]): Uint16Array {
  const pairs: number[] = [];
  for (const [a, atA] of places.entries()) {
    for (const [b, atB] of places.entries()) if (a !== b && atA <= atB) pairs.push(a, b);
  }
  return Uint16Array.from(pairs);
}
