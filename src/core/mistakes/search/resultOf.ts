import { commonStart } from '../../bytes/compareText';
import { Secret } from '../../credentials/secret';
import { signatureOf } from '../../sigv4/recipeSignature';
import { textsOf } from '../../sigv4/recipeTexts';
import { hashedNow } from './hashedNow';
import { differencesOf } from './difference';
import type { Explanation, SearchResult } from './result';
import type { Chunk, Searcher } from './searcher';
import type { Depth } from './stages';

/** A candidate that gives the observed signature. */
export interface Hit {
  readonly chunk: Chunk;
  readonly number: number;
}

/** What the hits of one stage come to, or that there are none. */
export function resultOf(
  searcher: Searcher,
  secrets: readonly Secret[],
  hits: readonly Hit[],
  searched: { readonly tried: number; readonly depth: Depth },
): SearchResult {
  const { trial, round } = searcher;
  const [hit] = hits;
  const right = trial.observed.rightBy(secrets[hit?.chunk.secret ?? 0] ?? new Secret(''));
  const sts = hashedNow(textsOf(right));
  const signature = hashedNow(signatureOf(right, sts.stringToSign));
  const signatureAt = commonStart(signature, trial.observed.signature) + 1;
  if (!hit) return { kind: 'not-found', sts, signatureAt, ...searched };
  const explained = ({ chunk, number }: Hit): Explanation => ({
    secret: chunk.secret,
    mistakes: round(chunk.secret, chunk.round).mistakesAt(number),
  });
  const recipe = round(hit.chunk.secret, hit.chunk.round).recipeAt(hit.number, right);
  const driver = hashedNow(textsOf(recipe));
  const [explanation, ...equivalents] = distinct(hits.map(explained));
  return {
    kind: 'found',
    ...(explanation ?? explained(hit)),
    equivalents,
    differences: differencesOf({ recipe: right, texts: sts }, { recipe, texts: driver }),
    sts,
    driver,
    signatureAt,
  };
}

/** Two mistakes are the same whichever of them is made first. */
function distinct(explanations: readonly Explanation[]): readonly Explanation[] {
  const known = new Map<string, Explanation>();
  for (const each of explanations) {
    const { secret, mistakes } = each;
    const key = JSON.stringify([secret, ...mistakes.map((mistake) => JSON.stringify(mistake)).sort()]);
    if (!known.has(key)) known.set(key, each);
  }
  return [...known.values()];
}
