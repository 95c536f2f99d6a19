import type { LaterParts } from './laterParts';
import { useUi } from './store';
import { useLoaded } from './useLoaded';

/** The parts that are loaded after first paint, for where nobody misses them: null until they are there. */
export function useLater(): LaterParts | null {
  const later = useLoaded(useUi().later, false);
  return later.phase === 'ready' ? later.value : null;
}
