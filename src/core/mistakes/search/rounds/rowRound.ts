import type { Trial } from '../trial';
import type { Round } from './round';
import { tableRound } from './tableRound';

/** Every row of the table by itself. */
export function rowRound(trial: Trial, secret: string): Round {
  const { secrets, texts } = trial.candidates;
  return tableRound(trial, secret, secrets.length + texts.length, (number) =>
    number < secrets.length
      ? { secrets: [number], texts: [] }
      : { secrets: [], texts: [number - secrets.length] },
  );
}
