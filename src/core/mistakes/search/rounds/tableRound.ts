import type { Recipe } from '../../../sigv4/recipe';
import type { Made } from '../made';
import type { Trial } from '../trial';
import type { Round } from './round';

/** Rows of the table by their numbers: mistakes in the secret, then mistakes elsewhere, carried out in this order. */
export interface Rows {
  readonly secrets: readonly number[];
  readonly texts: readonly [] | readonly [number] | readonly [number, number];
}

/** A round over rows of the table, one or several at once. */
export function tableRound(
  trial: Trial,
  secret: string,
  size: number,
  rowsAt: (number: number) => Rows,
): Round {
  const { candidates } = trial;
  return {
    size,
    holds(number) {
      const rows = rowsAt(number);
      const changed = changedSecret(trial, secret, rows);
      const made = changed === null ? null : madeOf(trial, rows);
      return made === null || changed === null ? null : trial.holds(made, changed);
    },
    mistakesAt(number) {
      const { secrets, texts } = rowsAt(number);
      return [
        ...secrets.flatMap((row) => candidates.secrets[row]?.mistake ?? []),
        ...texts.flatMap((row) => candidates.texts[row]?.mistake ?? []),
      ];
    },
    recipeAt(number, right) {
      const rows = rowsAt(number);
      const start: Recipe = { ...right, secret: changedSecret(trial, secret, rows) ?? secret };
      return rows.texts.reduce<Recipe>((so, row) => candidates.texts[row]?.change(so) ?? so, start);
    },
  };
}

function madeOf(trial: Trial, { texts: [first, second] }: Rows): Made | null {
  if (first === undefined) return trial.right;
  return second === undefined ? trial.changed(first) : trial.changedTwice(first, second);
}

/** null where a row would change nothing. */
function changedSecret({ candidates }: Trial, secret: string, { secrets }: Rows): string | null {
  let so = secret;
  for (const row of secrets) {
    const changed = candidates.secrets[row]?.secret(so) ?? null;
    if (changed === null || changed === so) return null;
    so = changed;
  }
  return so;
}
