import { createContext, useContext, useState, type ReactNode } from 'react';
import type { Look } from '../../state/address/address';

interface Looking {
  readonly look: Look;
  readonly lookAs: (look: Look) => void;
}

const Context = createContext<Looking>({ look: 'annotated', lookAs: () => undefined });

/** How the chosen step is looked at, whichever step it is: the stage shows it, the address carries it. */
export function LookProvider({ children }: { readonly children: ReactNode }) {
  const [look, lookAs] = useState<Look>('annotated');
  return <Context value={{ look, lookAs }}>{children}</Context>;
}

export function useLook(): Looking {
  return useContext(Context);
}
