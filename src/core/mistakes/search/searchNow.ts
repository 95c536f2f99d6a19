import type { Secret } from '../../credentials/secret';
import type { SearchInput } from './observed';
import type { SearchResult } from './result';
import type { Hit } from './resultOf';
import { searching, type StageSearched, type ToSearch } from './searching';
import type { Depth } from './stages';

/** Searches at once and in one go: seconds for what is known, minutes for any two characters. */
export function searchNow(
  input: SearchInput,
  secrets: readonly Secret[],
  depth: Depth = 'known',
): SearchResult {
  const search = searching(input, secrets, depth);
  let step = search.next();
  while (!step.done) step = search.next(searchedNow(step.value));
  return step.value;
}

function searchedNow({ searcher, stage }: ToSearch): StageSearched {
  const hits: Hit[] = [];
  let tried = 0;
  for (const chunk of stage.chunks) {
    const searched = searcher.search(chunk);
    tried += searched.tried;
    hits.push(...searched.found.map((number) => ({ chunk, number })));
    if (stage.single && hits.length > 0) break;
  }
  return { hits, tried };
}
