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
  const { id, record } = watched;
  if (!record) {
    return (
      <section className="listen-nobody" aria-label="Stage">
        <BackToList />
        <h2 className="k-stage-title">Nothing is known of connection {id}</h2>
        <p>The listener has forgotten it, or never had it. Choose one from the list.</p>
      </section>
    );
  }
  return (
    <>
      <Guarded what="What is told of the connection" advice={redrawAdvice.driver} retryOn={[watched]}>
        <BackToList />
        <ConnectionHead record={record} forgotten={watched.forgotten} />
        <Compared summary={record.summary} />
        <Findings record={record} />
        <SecretCheck record={record} />
      </Guarded>
      <Stage />
    </>
  );
}

function BackToList() {
  return (
    <button type="button" className="k-button listen-back" data-kind="quiet" onClick={goToList}>
      Back to the list
    </button>
  );
}
