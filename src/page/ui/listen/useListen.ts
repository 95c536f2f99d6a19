import { useStore } from 'zustand';
import type { ListenState } from '../../state/listen/state';
import type { ListenStore } from '../../state/listen/store';
import { useUi } from '../shared/store';

export function useListenStore(): ListenStore {
  const { listen } = useUi();
  if (!listen) throw new TypeError('This stands in the mode Listen only');
  return listen;
}

/** Selects by reference: a selector must return the same object while nothing it reads has changed. */
export function useListen<T>(selector: (state: ListenState) => T): T {
  return useStore(useListenStore(), selector);
}
