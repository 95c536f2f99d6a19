import type { ReactNode } from 'react';
import type { LaterParts } from './laterParts';
import { useUi } from './store';
import { useLoaded } from './useLoaded';
import { WhenLoaded } from './WhenLoaded';

interface LaterProps {
  /** What stands in their place until they are there. */
  readonly meanwhile?: ReactNode;
  readonly children: (parts: LaterParts) => ReactNode;
}

/** Draws with the parts that the page loads by itself after first paint. */
export function Later(props: LaterProps) {
  return <WhenLoaded loaded={useLoaded(useUi().later, false)} {...props} />;
}
