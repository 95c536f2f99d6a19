import { Guarded } from '../kit/Guarded';
import { redrawAdvice } from '../shared/signer';
import { Stage } from '../stage/Stage';
import { ConnectionHead } from './ConnectionHead';
import { Findings } from './Findings';
import { Nobody } from './Nobody';
import { SecretCheck } from './SecretCheck';
import { useListen } from './useListen';
import './ListenStage.css';

/** What is told of the chosen connection, and its steps. */
export function ListenStage() {
  const watched = useListen((state) => state.watched);
  const chosen = useListen((state) => state.chosen);
  if (chosen === null) return <Nobody />;
  if (!watched) return null;
  return (
    <>
      <Guarded what="What is told of the connection" advice={redrawAdvice.driver} retryOn={[watched]}>
        <ConnectionHead watched={watched} />
        {watched.record ? <Findings record={watched.record} /> : null}
        <SecretCheck record={watched.record} />
      </Guarded>
      <Stage />
    </>
  );
}
