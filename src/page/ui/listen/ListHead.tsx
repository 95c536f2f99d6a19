import { useMemo } from 'react';
import { waitingInWords } from '../../../words/en/listen/waitingInWords';
import { waitingIn } from '../../state/listen/pause';
import { Button } from '../kit/Button';
import { useSpoken } from '../kit/useSpoken';
import { useListen, useListenStore } from './useListen';

/** What the list is, how many are in it, and whether it goes on. @param inWords how many are in it */
export function ListHead({ inWords }: { readonly inWords: string }) {
  const connections = useListen((state) => state.connections);
  const paused = useListen((state) => state.paused);
  const live = useListen((state) => state.feed?.phase === 'live');
  const { actions } = useListenStore();
  const waiting = useMemo(
    () => (paused ? waitingInWords(waitingIn(paused, connections)) : ''),
    [paused, connections],
  );
  const spoken = useSpoken(inWords, 2000);
  const waitingSpoken = useSpoken(waiting, 5000);
  return (
    <>
      <div className="listen-head">
        <h2 id="listen-connections">
          <span className="k-hidden">Connections: </span>
          <span className="k-time listen-count">{inWords}</span>
        </h2>
        <Button kind="quiet" onClick={() => actions.pause(!paused)}>
          {paused ? 'Resume' : 'Pause'}
        </Button>
        <Button kind="quiet" disabled={!live || connections.size === 0} onClick={actions.clear}>
          Clear
        </Button>
      </div>
      {waiting === '' ? null : <p className="k-note">{waiting}</p>}
      <p className="k-hidden" role="status" aria-label="Connections heard">
        {spoken}
      </p>
      <p className="k-hidden" role="status" aria-label="Held while paused">
        {waitingSpoken}
      </p>
    </>
  );
}
