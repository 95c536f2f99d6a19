import type { OpenLanes } from '../../core/mistakes/search/lanes';
import { searcherFor } from '../../core/mistakes/search/searcher';

/** The search in the page itself, where there are no workers: between any two chunks the page may do something else. */
export const inPageLanes: OpenLanes = (input, secrets) => {
  const searcher = searcherFor(input, secrets);
  return {
    count: 1,
    async search(chunk) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return searcher?.search(chunk) ?? { found: [], tried: 0 };
    },
    close: () => undefined,
  };
};
