import { Secret } from '../../core/credentials/secret';
import { searcherFor, type Searcher } from '../../core/mistakes/search/searcher';
import type { BeginSearch, ToSearchWorker } from './searchMessages';

// What a worker of the search runs. It is told the secrets by message, asks for nothing, and is ended by the page.

let searcher: Searcher | null = null;

addEventListener('message', ({ data }: MessageEvent<ToSearchWorker>) => {
  if ('secrets' in data) searcher = begun(data);
  else postMessage(searcher?.search(data) ?? { found: [], tried: 0 });
});

function begun({ input: { sessionToken, ...input }, secrets }: BeginSearch): Searcher | null {
  return searcherFor(
    { ...input, ...(sessionToken === undefined ? {} : { sessionToken: new Secret(sessionToken) }) },
    secrets.map((secret) => new Secret(secret)),
  );
}
