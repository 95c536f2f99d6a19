import type { Secret } from '../credentials/secret';
import type { OpenLanes } from '../mistakes/search/lanes';
import type { SearchResult } from '../mistakes/search/result';
import { search } from '../mistakes/search/search';
import type { Captures } from './capturesOf';

const ranks = { match: 2, found: 1, 'not-found': 0, unreadable: 0 } as const;

/**
 * Recomputes a signature that was seen by secrets that are at hand, and looks for the mistake behind it. Whichever host
 * explains it is right, where the host was not seen.
 * @returns null where there is no whole request, or no secret
 */
export async function checkSignature(
  captures: Captures,
  secrets: readonly Secret[],
  openLanes: OpenLanes,
): Promise<SearchResult | null> {
  if (captures.kind !== 'whole' || secrets.length === 0) return null;
  let best: SearchResult | null = null;
  for (const input of captures.inputs) {
    const result = await search({ input, secrets, depth: 'known', openLanes }).result;
    if (result && (!best || ranks[result.kind] > ranks[best.kind])) best = result;
    if (best?.kind === 'match') break;
  }
  return best;
}
