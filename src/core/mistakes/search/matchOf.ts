import { Secret } from '../../credentials/secret';
import { textsOf } from '../../sigv4/recipeTexts';
import { hashedNow } from './hashedNow';
import type { SearchResult } from './result';
import type { Searcher } from './searcher';

/** Whether one of the secrets signs the request as it should be signed; null if none does. */
export function matchOf({ trial }: Searcher, secrets: readonly Secret[]): SearchResult | null {
  const secret = secrets.findIndex((each) => trial.holds(trial.right, each.reveal()));
  if (secret < 0) return null;
  return { kind: 'match', secret, sts: hashedNow(textsOf(trial.observed.rightBy(new Secret('')))) };
}
