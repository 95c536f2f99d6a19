import { useEffect, useSyncExternalStore } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import { readAddress, writeAddress, type Look, type Mode, type Place } from '../../state/address/address';
import { useLook } from './look';
import { useCursor, useUi, useViewActions } from './store';

function subscribe(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}

/** What the page is used for, as its address says. */
export function useMode(): Mode {
  return useSyncExternalStore(
    subscribe,
    () => readAddress(location.hash).mode,
    () => 'handshake',
  );
}

/** Tells the place that the address names, now and whenever it names another. @returns what ends it */
export function followAddress(follow: (place: Place) => void): () => void {
  const tell = (): void => follow(readAddress(location.hash));
  tell();
  return subscribe(tell);
}

/** No browser fires `hashchange` for an address that is replaced, and not each tells of it in another way. */
export const addressReplaced = 'addressreplaced';

/**
 * Puts another place of the same mode into the address; no way back is added for it. Where the address names another
 * mode already, somebody has turned to that one, and the page is about to.
 */
export function replaceAddress(fragment: string): void {
  if (location.hash === fragment || readAddress(location.hash).mode !== readAddress(fragment).mode) return;
  history.replaceState(null, '', fragment);
  dispatchEvent(new Event(addressReplaced));
}

/** The address of a step, as it is looked at, in the mode that one is in. */
export function useAddressOf(): (step: StepId, look?: Look) => string {
  const mode = useMode();
  const { listen } = useUi();
  return (step, look = 'annotated') => {
    if (mode === 'diagnose') return writeAddress({ mode, step, look });
    if (mode === 'listen')
      return writeAddress({ mode, connection: listen?.getState().chosen ?? null, step, look });
    return writeAddress({ mode: 'handshake', step, look });
  };
}

/** The address carries the step that is looked at, and how, and nothing else. */
export function StepInAddress({ mode }: { readonly mode: 'handshake' | 'diagnose' }): null {
  const cursor = useCursor();
  const { look, lookAs } = useLook();
  const { select } = useViewActions();
  useEffect(
    () =>
      followAddress((place) => {
        if (place.mode !== mode || place.step === null) return;
        select(place.step);
        lookAs(place.look ?? 'annotated');
      }),
    [mode, select, lookAs],
  );
  useEffect(() => replaceAddress(writeAddress({ mode, step: cursor, look })), [mode, cursor, look]);
  return null;
}
