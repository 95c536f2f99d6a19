import type { StoreApi } from 'zustand/vanilla';
import type { ListenerFrame } from '../../../core/capture/frames';
import { newestOf, withChanges } from './connections';
import { onlyOpen, shownConnections, withMissed } from './pause';
import type { ListenState } from './state';

/** The list of connections: what goes into it, whether it goes on, and which of it is opened by itself. */
export interface List {
  take(frame: Extract<ListenerFrame, { readonly type: 'connections' }>): void;
  follow(newest: boolean): void;
  pause(paused: boolean): void;
  /** Forgets what has ended, where the listener was told to. */
  clear(): void;
}

/** @param look looks at a connection */
export function listOf({ getState, setState }: StoreApi<ListenState>, look: (id: number) => void): List {
  const openNewest = (): void => {
    const newest = newestOf(shownConnections(getState()));
    if (newest && getState().follows) look(newest.id);
  };
  return {
    take({ changed, gone, forgotten }) {
      setState(({ connections, paused }) => ({
        connections: withChanges(connections, changed, gone),
        paused: paused && withMissed(paused, connections, gone),
        forgotten,
      }));
      openNewest();
    },
    follow(follows) {
      setState({ follows });
      openNewest();
    },
    pause(paused) {
      const { connections } = getState();
      setState({ paused: paused ? { shown: connections, missed: 0 } : null });
      openNewest();
    },
    clear() {
      const { paused, connections } = getState();
      // The listener tells what it forgets, which a list that stands still does not hear.
      if (!paused) return;
      setState({
        paused: { shown: onlyOpen(paused.shown), missed: 0 },
        connections: onlyOpen(connections),
      });
    },
  };
}
