import type { StoreApi } from 'zustand/vanilla';
import type { State } from './state';

type Listener = Parameters<StoreApi<State>['subscribe']>[0];

export interface Telling {
  readonly subscribe: StoreApi<State>['subscribe'];
  /** Until listeners are told of what was entered last; undefined where they have been. */
  readonly told: () => Promise<void> | undefined;
}

/**
 * Tells of what is entered together with the answer to it, so that a key draws the page once. Whoever types faster than
 * they are answered is told of every other key at once.
 */
export function toldWithAnswer(store: StoreApi<State>): Telling {
  const listeners = new Set<Listener>();
  let before = store.getState();
  let waiting: Promise<void> | undefined;
  let tell: (() => void) | undefined;
  store.subscribe((state, { answering }) => {
    if (state.answering && !answering) {
      waiting = new Promise((resolve) => (tell = resolve));
      return;
    }
    const last = before;
    before = state;
    for (const listener of listeners) listener(state, last);
    waiting = undefined;
    tell?.();
  });
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    told: () => waiting,
  };
}
