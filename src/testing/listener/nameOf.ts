import { Secret } from '../../core/credentials/secret';
import type { FoundMistake } from '../../core/mistakes/search/found';

/** A mistake and its way in one text: `region-eu-west-1`, `typing-lost-3`. */
export function nameOf({ id, way }: FoundMistake): string {
  const parts: readonly unknown[] = typeof way === 'object' && way !== null ? Object.values(way) : [way];
  return [id, ...parts].filter((part) => part !== null && !(part instanceof Secret)).join('-');
}
