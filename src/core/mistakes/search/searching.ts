import type { Secret } from '../../credentials/secret';
import { matchOf } from './matchOf';
import type { SearchInput } from './observed';
import type { SearchResult } from './result';
import { resultOf, type Hit } from './resultOf';
import { searcherFor, type Searcher } from './searcher';
import { stagesOf, type Depth, type Stage } from './stages';

/** A stage that is to be searched, by the searcher at hand or by others like it. */
export interface ToSearch {
  readonly searcher: Searcher;
  readonly stage: Stage;
  /** Of this stage and of those that may follow. */
  readonly chunksLeft: number;
  /** What is known before it: that nothing was found by the stages before; null before the first. */
  readonly soFar: SearchResult | null;
}

export interface StageSearched {
  readonly hits: readonly Hit[];
  readonly tried: number;
}

/**
 * Recomputes a signature by each secret as STS does. Where none gives the observed one, asks for one stage after the
 * other to be searched for the mistake that makes it so. The secrets go no further than the hash.
 */
export function* searching(
  input: SearchInput,
  secrets: readonly Secret[],
  depth: Depth,
): Generator<ToSearch, SearchResult, StageSearched> {
  const searcher = searcherFor(input, secrets);
  if (!searcher) return { kind: 'unreadable' };
  const match = matchOf(searcher, secrets.length);
  if (match) return match;
  const stages = stagesOf(searcher, secrets.length, depth);
  let tried = 0;
  let chunksLeft = stages.reduce((sum, { chunks }) => sum + chunks.length, 0);
  for (const stage of stages) {
    const soFar = tried === 0 ? null : resultOf(searcher, secrets, [], { tried, depth });
    const searched = yield { searcher, stage, chunksLeft, soFar };
    tried += searched.tried;
    chunksLeft -= stage.chunks.length;
    const { hits } = searched;
    if (hits.length > 0) return resultOf(searcher, secrets, hits, { tried, depth });
  }
  return resultOf(searcher, secrets, [], { tried, depth });
}
