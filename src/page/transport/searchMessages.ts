import type { SearchInput } from '../../core/mistakes/search/observed';
import type { Chunk } from '../../core/mistakes/search/searcher';

/** What a worker is told first: the request, and secrets as texts, which stay between page and worker. */
export interface BeginSearch {
  readonly input: Omit<SearchInput, 'sessionToken'> & { readonly sessionToken?: string };
  readonly secrets: readonly string[];
}

/** What it is asked then, as often as wanted; each is answered by what was `Searched`, in the same order. */
export type ToSearchWorker = BeginSearch | Chunk;
