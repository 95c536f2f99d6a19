import type { Secret } from '../../core/credentials/secret';
import type { FoundMistake } from '../../core/mistakes/search/found';
import type { SearchInput } from '../../core/mistakes/search/observed';
import type { RoundName } from '../../core/mistakes/search/rounds/round';
import { searcherFor } from '../../core/mistakes/search/searcher';

/** What in some rounds gives the observed signature, all of it. @throws Error where there is no signature */
export function foundIn(
  input: SearchInput,
  secret: Secret,
  rounds: readonly RoundName[],
): readonly (readonly FoundMistake[])[] {
  const searcher = searcherFor(input, [secret]);
  if (!searcher) throw new Error('no signature');
  return rounds.flatMap((name) => {
    const round = searcher.round(0, name);
    const { found } = searcher.search({ secret: 0, round: name, from: 0, to: round.size });
    return found.map((number) => round.mistakesAt(number));
  });
}
