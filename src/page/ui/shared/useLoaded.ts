import { useEffect, useState } from 'react';

/** A part of the page that is loaded when it is first turned to. */
export type Loaded<T> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly value: T };

/** @param wanted whether the part is turned to; once it was, what was loaded stays */
export function useLoaded<T>(wanted: boolean, load: () => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ phase: 'loading' });
  const ready = loaded.phase === 'ready';
  useEffect(() => {
    if (!wanted || ready) return undefined;
    let current = true;
    const turn = async (): Promise<void> => {
      let next: Loaded<T>;
      try {
        next = { phase: 'ready', value: await load() };
      } catch {
        next = { phase: 'failed' };
      }
      if (current) setLoaded(next);
    };
    void turn();
    return () => {
      current = false;
    };
  }, [wanted, ready, load]);
  return loaded;
}
