import { Guarded } from '../kit/Guarded';
import { redrawAdvice } from '../shared/signer';
import { Stage } from '../stage/Stage';
import { Compared } from './Compared';
import { ConnectionHead } from './ConnectionHead';
import { Findings } from './Findings';
import { goToList } from './focus';
import { Nobody } from './Nobody';
import { SecretCheck } from './SecretCheck';
import { useListen } from './useListen';
import './ListenStage.css';

/** What is told of the chosen connection, and its steps. */
export function ListenStage() {
  const chosen = useListen((state) => state.chosen);
  return (
    <div className="listen-stage" tabIndex={-1}>
      {chosen === null ? <Nobody /> : <Chosen />}
    </div>
  );
}

function Chosen() {
  const watched = useListen((state) => state.watched);
  if (!watched) return null;
  return (
    <>
      <Guarded what="What is told of the connection" advice={redrawAdvice.driver} retryOn={[watched]}>
        <button type="button" className="k-button listen-back" data-kind="quiet" onClick={goToList}>
          Back to the list
        </button>
        <ConnectionHead watched={watched} />
        {watched.record ? <Compared summary={watched.record.summary} /> : null}
        {watched.record ? <Findings record={watched.record} /> : null}
        <SecretCheck record={watched.record} />
      </Guarded>
      <Stage />
    </>
  );
}
