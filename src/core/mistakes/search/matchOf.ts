import { Secret } from '../../credentials/secret';
import { textsOf } from '../../sigv4/recipeTexts';
import { hashedNow } from './hashedNow';
import type { SearchResult } from './result';
import type { Searcher } from './searcher';

/** Which of the secrets signs the request as it should be signed; null if none does. @param count of the secrets */
export function matchOf({ trial, signs }: Searcher, count: number): SearchResult | null {
  const secret = Array.from({ length: count }, (_, i) => i).findIndex((each) => signs(each));
  if (secret < 0) return null;
  return { kind: 'match', secret, sts: hashedNow(textsOf(trial.observed.rightBy(new Secret('')))) };
}
