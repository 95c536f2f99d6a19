import { useEffect } from 'react';
import { writeAddress } from '../../state/address/address';
import { followAddress, replaceAddress } from '../shared/address';
import { useCountersign, useViewActions } from '../shared/store';
import { useListen, useListenStore } from './useListen';

/** The address carries the chosen connection and the step that is looked at. */
export function useListenAddress(): void {
  const chosen = useListen((state) => state.chosen);
  const step = useCountersign((state) => state.cursor);
  const { choose } = useListenStore().actions;
  const { select } = useViewActions();
  useEffect(
    () =>
      followAddress((place) => {
        if (place.mode !== 'listen') return;
        if (place.connection !== null) choose(place.connection);
        if (place.step !== null) select(place.step);
      }),
    [choose, select],
  );
  useEffect(() => {
    const write = (): void => replaceAddress(writeAddress({ mode: 'listen', connection: chosen, step }));
    write();
    // A link to the mode alone says nothing of a connection, and the one that is chosen stays.
    return followAddress((place) => {
      if (place.mode === 'listen' && place.connection === null) write();
    });
  }, [chosen, step]);
}
