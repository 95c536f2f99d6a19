import { useSyncExternalStore } from 'react';

const query = '(max-width: 699.98px)';

/** Whether all of the page stands in one column, as the frame's styles have it; null before there is a screen. */
export function useOneColumn(): boolean | null {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => null,
  );
}

function subscribe(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}
