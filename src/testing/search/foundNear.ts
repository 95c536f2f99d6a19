import type { Secret } from '../../core/credentials/secret';
import type { FoundMistake } from '../../core/mistakes/search/found';
import type { SearchInput } from '../../core/mistakes/search/observed';
import type { RoundName } from '../../core/mistakes/search/rounds/round';
import { searcherFor } from '../../core/mistakes/search/searcher';

/** So many candidates are tried before and after it. */
const around = 64;

/**
 * What gives the observed signature among the candidates next to one, and that one: a search through all of them for
 * each of thousands of signatures would take hours, and each candidate is tried by itself.
 */
export function foundNear(
  input: SearchInput,
  secret: Secret,
  name: RoundName,
  number: number,
): readonly (readonly FoundMistake[])[] {
  const searcher = searcherFor(input, [secret]);
  if (!searcher) throw new Error('no signature');
  const round = searcher.round(0, name);
  const { found } = searcher.search({
    secret: 0,
    round: name,
    from: Math.max(0, number - around),
    to: Math.min(round.size, number + around),
  });
  return found.map((each) => round.mistakesAt(each));
}
