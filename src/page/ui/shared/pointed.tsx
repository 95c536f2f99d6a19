import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import type { ValueName } from '../../../core/vocabulary/values';
import { followPointer, type Follower } from './followPointer';

interface Pinned {
  /** The value that stays lit, and whose trail is shown. */
  readonly pinned: ValueName | null;
  readonly pin: (name: ValueName | null) => void;
}

const Context = createContext<Pinned>({ pinned: null, pin: () => undefined });

/**
 * Lights values up, and pins them, below the application's root. What is pointed at is no state: it changes with each
 * move of the pointer, and attributes alone tell it.
 */
export function PointedProvider({ children }: { readonly children: ReactNode }) {
  const [pinned, pin] = useState<ValueName | null>(null);
  const follower = useRef<Follower>(null);
  useEffect(() => {
    const root = document.getElementById('root');
    if (!root) return undefined;
    const started = followPointer(root, pin);
    follower.current = started;
    return started.end;
  }, []);
  useEffect(() => {
    follower.current?.pin(pinned);
    if (pinned === null) return undefined;
    const unpin = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const { target } = event;
      const elsewhere = 'input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu]';
      if (target instanceof Element && !target.closest(elsewhere)) pin(null);
    };
    addEventListener('keydown', unpin);
    return () => removeEventListener('keydown', unpin);
  }, [pinned]);
  return <Context value={{ pinned, pin }}>{children}</Context>;
}

export function usePinned(): Pinned {
  return useContext(Context);
}
