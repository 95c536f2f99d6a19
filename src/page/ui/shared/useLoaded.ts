import { useEffect, useSyncExternalStore } from 'react';
import type { Loadable, Loaded } from './loadable';

/** @param wanted whether it is turned to; once it was, what was loaded stays */
export function useLoaded<T>({ get, subscribe, ask }: Loadable<T>, wanted: boolean): Loaded<T> {
  useEffect(() => {
    if (wanted) void ask();
  }, [wanted, ask]);
  return useSyncExternalStore(subscribe, get, get);
}
