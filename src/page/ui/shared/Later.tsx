import type { ReactNode } from 'react';
import type { LaterParts } from './laterParts';
import { NotLoaded } from './NotLoaded';
import { useUi } from './store';
import { useLoaded } from './useLoaded';

interface LaterProps {
  /** What stands in their place until they are there. */
  readonly meanwhile?: ReactNode;
  readonly children: (parts: LaterParts) => ReactNode;
}

/**
 * Draws with the parts that are loaded after first paint. `lazy` and `Suspense` would do as much, but React holds back
 * what they bring for about 300 ms when it first comes, and the place stays empty that long.
 */
export function Later({ meanwhile = null, children }: LaterProps) {
  const later = useLoaded(useUi().later, false);
  switch (later.phase) {
    case 'loading':
      return meanwhile;
    case 'failed':
      return <NotLoaded />;
    case 'ready':
      return children(later.value);
  }
}
