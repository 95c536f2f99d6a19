import { createContext, useContext, useState, type ReactNode } from 'react';
import type { ValueName } from '../../../core/vocabulary/values';
import { isValueName } from '../../../core/vocabulary/values';

/** The named value that is pointed at or focused: hover and focus, nothing that outlives them. */
interface Pointed {
  readonly pointed: ValueName | null;
  readonly onPoint: (name: string | null) => void;
}

const Context = createContext<Pointed>({ pointed: null, onPoint: () => undefined });

export function PointedProvider({ children }: { readonly children: ReactNode }) {
  const [pointed, setPointed] = useState<ValueName | null>(null);
  const onPoint = (name: string | null): void => setPointed(name !== null && isValueName(name) ? name : null);
  return <Context value={{ pointed, onPoint }}>{children}</Context>;
}

export function usePointed(): Pointed {
  return useContext(Context);
}
