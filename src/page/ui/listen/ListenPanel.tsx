import { useEffect } from 'react';
import { Guarded } from '../kit/Guarded';
import { AnswerFields } from './AnswerFields';
import { ConnectionsSection } from './ConnectionsSection';
import { FeedNotice } from './FeedNotice';
import { PointHere } from './PointHere';
import { useListen, useListenStore } from './useListen';
import { useListenAddress } from './useListenAddress';
import './ListenPanel.css';

/** Where to point a driver, how it will be answered, and who has come. */
export function ListenPanel() {
  const { actions } = useListenStore();
  useListenAddress();
  useEffect(() => {
    actions.open();
    return actions.close;
  }, [actions]);
  const heard = useListen((state) => state.listener !== null);
  return (
    <div className="k-stack listen" tabIndex={-1}>
      <FeedNotice />
      {heard ? (
        <>
          <PointHere />
          <AnswerFields />
          <Connections />
        </>
      ) : null}
    </div>
  );
}

function Connections() {
  const connections = useListen((state) => state.connections);
  return (
    <Guarded what="The list of connections" advice="Reload the page." retryOn={[connections]}>
      <ConnectionsSection />
    </Guarded>
  );
}
