import type { Secret } from '../../../core/credentials/secret';
import type { OpenLanes } from '../../../core/mistakes/search/lanes';
import type { SearchInput } from '../../../core/mistakes/search/observed';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { search, type RunningSearch } from '../../../core/mistakes/search/search';

/** A search in a request whose host was perhaps not seen. */
export interface HostSearch {
  /**
   * Tries each host that it may be, and no longer what was searched before: whichever explains the signature is right.
   * @returns null when it was cancelled, or there is nothing to search in
   */
  search(
    inputs: readonly [SearchInput, ...SearchInput[]] | null,
    secret: Secret,
  ): Promise<SearchResult | null>;
  cancel(): void;
}

export function hostSearch(openLanes: OpenLanes): HostSearch {
  let running: RunningSearch | null = null;
  const one = (input: SearchInput, secret: Secret): Promise<SearchResult | null> => {
    running = search({ input, secrets: [secret], depth: 'known', openLanes });
    return running.result;
  };
  return {
    async search(inputs, secret) {
      running?.cancel();
      if (!inputs) return null;
      const [first, ...others] = inputs;
      let best = await one(first, secret);
      for (const input of others) {
        if (best === null || best.kind === 'match') break;
        const result = await one(input, secret);
        if (result === null) return null;
        if (result.kind === 'match' || (result.kind === 'found' && best.kind !== 'found')) best = result;
      }
      return best;
    },
    cancel: () => running?.cancel(),
  };
}
