import { useEffect } from 'react';
import { readAddress, writeAddress } from '../../state/address';
import { replaceAddress } from '../address';
import { useCountersign, useViewActions } from '../store';
import { useListen, useListenStore } from './useListen';

/** The address carries the chosen connection and the step that is looked at. */
export function useListenAddress(): void {
  const chosen = useListen((state) => state.chosen);
  const step = useCountersign((state) => state.cursor);
  const { choose } = useListenStore().actions;
  const { select } = useViewActions();
  useEffect(() => {
    const follow = (): void => {
      const place = readAddress(location.hash);
      if (place.mode !== 'listen') return;
      if (place.connection !== null) choose(place.connection);
      if (place.step !== null) select(place.step);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [choose, select]);
  useEffect(() => {
    const write = (): void => replaceAddress(writeAddress({ mode: 'listen', connection: chosen, step }));
    // A link to the mode alone says nothing of a connection, and the one that is chosen stays.
    const restore = (): void => {
      if (location.hash === '#listen') write();
    };
    write();
    addEventListener('hashchange', restore);
    return () => removeEventListener('hashchange', restore);
  }, [chosen, step]);
}
