import type { ReactNode } from 'react';
import type { Loaded } from './loadable';
import { NotLoaded } from './NotLoaded';

interface WhenLoadedProps<T> {
  readonly loaded: Loaded<T>;
  /** What stands in its place until it is there. */
  readonly meanwhile?: ReactNode;
  readonly children: (value: T) => ReactNode;
}

/**
 * Draws with what is loaded after the page has opened. `lazy` and `Suspense` would do as much, but React holds back what
 * they bring for about 300 ms when it first comes, and the place stays empty that long.
 */
export function WhenLoaded<T>({ loaded, meanwhile = null, children }: WhenLoadedProps<T>) {
  switch (loaded.phase) {
    case 'loading':
      return meanwhile;
    case 'failed':
      return <NotLoaded />;
    case 'ready':
      return children(loaded.value);
  }
}
