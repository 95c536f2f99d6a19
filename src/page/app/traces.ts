import { readAddress, writeAddress } from '../state/address/address';
import type { ViewStore } from '../state/view/viewStore';
import type { Traces, TraceState } from '../ui/shared/opened';
import { replaceAddress } from '../ui/shared/address';

const nothing: TraceState = { trace: null, problem: null };

/** Opens one trace at a time, in the mode Handshake, beside one's own run. */
export function createTraces(own: ViewStore): Traces {
  let state = nothing;
  let asked = 0;
  const listeners = new Set<() => void>();
  const become = (next: TraceState): void => {
    state = next;
    for (const tell of listeners) tell();
  };
  return {
    get: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    async open(source) {
      const mine = ++asked;
      const opened = await load(source);
      // Of two that were opened at once, the later one counts.
      if (mine !== asked) return false;
      if (!('store' in opened)) {
        become({ ...state, problem: opened });
        return false;
      }
      turnTo(opened.store);
      become({ trace: opened, problem: null });
      return true;
    },
    close() {
      turnTo(own);
      become(nothing);
    },
    dismiss: () => become({ ...state, problem: null }),
  };
}

async function load(source: File | string) {
  try {
    const { openedTrace } = await import('./trace');
    return await openedTrace(source);
  } catch {
    // The browser says no more than that it could not be fetched.
    const says = 'What reads a trace could not be loaded';
    return { name: null, says, next: 'Reload the page, and open it again' };
  }
}

/** The address follows, before anything follows the address. */
function turnTo({ getState }: ViewStore): void {
  const place = writeAddress({ mode: 'handshake', step: getState().cursor });
  if (readAddress(location.hash).mode === 'handshake') replaceAddress(place);
  else location.hash = place;
}
