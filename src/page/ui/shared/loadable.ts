/** What is loaded after the page has opened, as far as that has come. */
export type Loaded<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly value: T };

export interface Loadable<T> {
  readonly get: () => Loaded<T>;
  readonly subscribe: (onChange: () => void) => () => void;
  /** Loads it, if it is not there and not on its way. @returns once it is there, or could not be loaded, whoever asked first */
  readonly ask: () => Promise<void>;
}

/** Loads once, when it is first asked for; what could not be loaded is tried again when it is asked for again. */
export function loadable<T>(load: () => Promise<T>): Loadable<T> {
  let loaded: Loaded<T> = { phase: 'loading' };
  let onItsWay: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const become = (next: Loaded<T>): void => {
    loaded = next;
    for (const tell of listeners) tell();
  };
  const fetched = async (): Promise<void> => {
    if (loaded.phase === 'failed') become({ phase: 'loading' });
    try {
      become({ phase: 'ready', value: await load() });
    } catch {
      // The browser says no more than that it could not be fetched.
      become({ phase: 'failed' });
    }
  };
  return {
    get: () => loaded,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    ask() {
      if (loaded.phase === 'ready') return Promise.resolve();
      // In a moment: who is told that it is loading may ask as well.
      onItsWay ??= Promise.resolve()
        .then(fetched)
        .finally(() => {
          onItsWay = null;
        });
      return onItsWay;
    },
  };
}
