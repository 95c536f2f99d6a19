/** What is loaded after the page has opened, as far as that has come. */
export type Loaded<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly value: T };

export interface Loadable<T> {
  readonly get: () => Loaded<T>;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Loads it, if it is not there and not on its way. */
  readonly ask: () => Promise<void>;
}

/** Loads once, when it is first asked for; what could not be loaded is tried again when it is asked for again. */
export function loadable<T>(load: () => Promise<T>): Loadable<T> {
  let loaded: Loaded<T> = { phase: 'loading' };
  let onItsWay = false;
  const listeners = new Set<() => void>();
  const become = (next: Loaded<T>): void => {
    loaded = next;
    for (const tell of listeners) tell();
  };
  return {
    get: () => loaded,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async ask() {
      if (onItsWay || loaded.phase === 'ready') return;
      onItsWay = true;
      if (loaded.phase === 'failed') become({ phase: 'loading' });
      try {
        become({ phase: 'ready', value: await load() });
      } catch {
        // The browser says no more than that it could not be fetched.
        become({ phase: 'failed' });
      }
      onItsWay = false;
    },
  };
}
