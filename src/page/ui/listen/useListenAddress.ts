import { useEffect } from 'react';
import { writeAddress } from '../../state/address/address';
import { followAddress, replaceAddress } from '../shared/address';
import { useLook } from '../shared/look';
import { useCursor, useViewActions } from '../shared/store';
import { useListen, useListenStore } from './useListen';

/** The address carries the chosen connection, the step that is looked at, and how. */
export function useListenAddress(): void {
  // What opened by itself is in no address: whoever comes back by it sees what is the newest then.
  const chosen = useListen((state) => (state.follows ? null : state.chosen));
  const step = useCursor();
  const { look, lookAs } = useLook();
  const { choose } = useListenStore().actions;
  const { select } = useViewActions();
  useEffect(
    () =>
      followAddress((place) => {
        if (place.mode !== 'listen') return;
        if (place.connection !== null) choose(place.connection);
        if (place.step === null) return;
        select(place.step);
        lookAs(place.look ?? 'annotated');
      }),
    [choose, select, lookAs],
  );
  useEffect(() => {
    const write = (): void =>
      replaceAddress(writeAddress({ mode: 'listen', connection: chosen, step, look }));
    write();
    // A link to the mode alone says nothing of a connection, and the one that is chosen stays.
    return followAddress((place) => {
      if (place.mode === 'listen' && place.connection === null) write();
    });
  }, [chosen, step, look]);
}
