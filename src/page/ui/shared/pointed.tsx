import { createContext, useContext, useState, type ReactNode } from 'react';
import type { ValueName } from '../../../core/vocabulary/values';
import type { OnPoint } from '../kit/pointing';

/** The named value that is pointed at or focused: hover and focus, nothing that outlives them. */
interface Pointed {
  readonly pointed: ValueName | null;
  readonly onPoint: OnPoint;
}

const Context = createContext<Pointed>({ pointed: null, onPoint: () => undefined });

export function PointedProvider({ children }: { readonly children: ReactNode }) {
  const [pointed, onPoint] = useState<ValueName | null>(null);
  return <Context value={{ pointed, onPoint }}>{children}</Context>;
}

export function usePointed(): Pointed {
  return useContext(Context);
}
