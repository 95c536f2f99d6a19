import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { State } from '../state/state';
import type { Actions, Store } from '../state/store';
import type { TemporaryStore } from '../state/temporary/store';
import type { Clock } from '../core/link/ports';

/** What components may reach: the store, and the clock for countdowns. */
export interface UiContext {
  readonly store: Store;
  readonly clock: Clock;
  /** The sandbox's users, offered as examples. */
  readonly examples: readonly Example[];
  /** What asks STS for temporary credentials. */
  readonly openTemporary: () => Promise<TemporaryStore>;
  /** Hands a file to the person. */
  readonly download: (name: string, text: string) => void;
}

export interface Example {
  readonly id: string;
  readonly title: string;
  /** Fills the inputs with this user's credentials. */
  readonly load: () => void;
}

const Context = createContext<UiContext | null>(null);

export function UiProvider({ value, children }: { readonly value: UiContext; readonly children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

export function useUi(): UiContext {
  const context = useContext(Context);
  if (!context) throw new TypeError('No UiProvider stands above this component');
  return context;
}

/** Selects by reference: a selector must return the same object while nothing it reads has changed. */
export function useCountersign<T>(selector: (state: State) => T): T {
  return useStore(useUi().store, selector);
}

export function useActions(): Actions {
  return useUi().store.actions;
}
