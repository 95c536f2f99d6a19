import { useSyncExternalStore } from 'react';

/** As the frame's styles have it (`AppFrame.css`). */
const oneColumn = '(max-width: 699.98px)';

/** Whether the page has one column: there the answer stands right below what was asked, for eyes and keys alike. */
export function useOneColumn(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(oneColumn).matches);
}

function subscribe(changed: () => void): () => void {
  const query = matchMedia(oneColumn);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
