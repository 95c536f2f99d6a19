import { stepIds, steps, type StepId } from '../../../core/vocabulary/steps';
import { writeAddress } from '../../state/address/address';
import { useUi } from './store';

/** A step by number and title, one click away. */
export function StepLink({ step }: { readonly step: StepId }) {
  const { store, listen } = useUi();
  const { select } = store.actions;
  return (
    <a
      href={writeAddress(
        listen ? { mode: 'listen', connection: listen.getState().chosen, step } : { mode: 'handshake', step },
      )}
      onClick={(event) => {
        event.preventDefault();
        select(step);
      }}
    >
      {stepIds.indexOf(step) + 1} {steps[step].title}
    </a>
  );
}
