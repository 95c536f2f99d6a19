import type { StepId } from '../../../core/vocabulary/steps';
import { useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';

/** At the step of one's own credentials: how STS was asked for temporary ones, if it was. */
export function AskedHere({ step }: { readonly step: StepId }) {
  const { temporary, actions } = useUi();
  const asking = useLoaded(temporary, false);
  if (step !== 'credentials' || actions === null || asking.phase !== 'ready') return null;
  const { Asked, store } = asking.value;
  return <Asked store={store} />;
}
