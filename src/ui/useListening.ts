import { useEffect, useState, type ReactNode } from 'react';
import type { ListenStore } from '../state/listen/store';
import type { Leads } from './stage/leads';

/** The mode `Listen`: its store, and what it puts into the page's columns. */
export interface ListenMode {
  readonly store: ListenStore;
  readonly inputs: ReactNode;
  readonly stage: ReactNode;
  readonly leads: Leads;
}

export type LoadListen = () => Promise<ListenMode>;

/** The mode is loaded when it is first turned to. */
export type Listening =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly mode: ListenMode };

/** @param wanted whether the mode is turned to; once it was, what was loaded stays */
export function useListening(wanted: boolean, load: LoadListen): Listening {
  const [listening, setListening] = useState<Listening>({ phase: 'loading' });
  const ready = listening.phase === 'ready';
  useEffect(() => {
    if (!wanted || ready) return undefined;
    let current = true;
    const turn = async (): Promise<void> => {
      let next: Listening;
      try {
        next = { phase: 'ready', mode: await load() };
      } catch {
        next = { phase: 'failed' };
      }
      if (current) setListening(next);
    };
    void turn();
    return () => {
      current = false;
    };
  }, [wanted, ready, load]);
  return listening;
}
