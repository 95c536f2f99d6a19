import type { Secret } from '../../core/credentials/secret';
import type { FoundMistake } from '../../core/mistakes/search/found';
import type { SearchInput } from '../../core/mistakes/search/observed';
import type { RoundName } from '../../core/mistakes/search/rounds/round';
import { searcherFor } from '../../core/mistakes/search/searcher';
import { signatureBytes } from '../../core/mistakes/search/signatureBytes';
import { bytesEqual } from '../../core/bytes/bytes';
import type { Recipe } from '../../core/sigv4/recipe';

interface Wanted {
  readonly writing: Recipe['writing'];
  readonly bytes: Uint8Array;
  readonly of: number;
}

/**
 * What gives each of these signatures among all candidates of some rounds. One search holds every candidate against
 * every signature: as many searches, through all candidates each, would take hours.
 * @param signatures of the same request, as they are written
 * @returns for each signature all that gives it
 */
export function foundAmongAll(
  input: SearchInput,
  secret: Secret,
  rounds: readonly RoundName[],
  signatures: readonly string[],
): readonly (readonly (readonly FoundMistake[])[])[] {
  const wanted = byStart(signatures);
  /** Of each candidate that was found, whose signatures it gives. */
  const whose: (readonly number[])[] = [];
  const searcher = searcherFor(input, [secret], {
    takes: () => true,
    is(signature, writing) {
      const own = wanted
        .get(startOf(signature))
        ?.filter((one) => one.writing === writing && bytesEqual(one.bytes, signature));
      if (!own || own.length === 0) return false;
      whose.push(own.map((one) => one.of));
      return true;
    },
  });
  if (!searcher) throw new Error('no signature');
  const found: (readonly FoundMistake[])[][] = signatures.map(() => []);
  for (const name of rounds) {
    const round = searcher.round(0, name);
    whose.length = 0;
    const searched = searcher.search({ secret: 0, round: name, from: 0, to: round.size });
    for (const [i, number] of searched.found.entries()) {
      for (const of of whose[i] ?? []) found[of]?.push(round.mistakesAt(number));
    }
  }
  return found;
}

/** Which of a signature's first bytes it is looked up by. */
function startOf(bytes: Uint8Array): number {
  return ((bytes[0] ?? 0) << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0);
}

function byStart(signatures: readonly string[]): ReadonlyMap<number, readonly Wanted[]> {
  const wanted = new Map<number, Wanted[]>();
  for (const [of, text] of signatures.entries()) {
    for (const [writing, bytes] of Object.entries(signatureBytes(text))) {
      if (!bytes) continue;
      const start = startOf(bytes);
      wanted.set(start, [...(wanted.get(start) ?? []), { writing: writing as Recipe['writing'], bytes, of }]);
    }
  }
  return wanted;
}
