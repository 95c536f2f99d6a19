import type { StoreApi } from 'zustand/vanilla';
import type { State } from '../view/state';

/** Where a run writes what happens. */
export interface Writer {
  /** With all that this run has written. */
  getState(): State;
  setState(change: Partial<State>): void;
  /** The run is over. */
  done(): void;
}

/** Each event is drawn as it comes. */
export function drawing({ getState, setState }: StoreApi<State>): Writer {
  return { getState, setState, done: () => undefined };
}

/** Nothing is drawn before the run is over, and then all of it at once. */
export function gathering({ getState, setState }: StoreApi<State>): Writer {
  let gathered: Partial<State> = {};
  return {
    getState: () => ({ ...getState(), ...gathered }),
    setState(change) {
      gathered = { ...gathered, ...change };
    },
    done: () => setState(gathered),
  };
}
