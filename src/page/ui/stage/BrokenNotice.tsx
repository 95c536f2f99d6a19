import type { StepId } from '../../../core/vocabulary/steps';
import { isAnythingBroken, settingsInRun } from '../../state/selectors/lab';
import { endingOf } from '../../state/selectors/run';
import { Later } from '../shared/Later';
import { useCountersign } from '../shared/store';

/** At a step at which something is broken on purpose: what it is. */
export function BrokenNotice({ step }: { readonly step: StepId }) {
  if (!useCountersign(isAnythingBroken)) return null;
  return <Later>{({ BrokenHere }) => <BrokenHere step={step} />}</Later>;
}

/** At the step at which a run ended that had something broken: what came of it. */
export function LabNotice({ step }: { readonly step: StepId }) {
  const log = useCountersign((state) => state.log);
  if (endingOf(log)?.step !== step || settingsInRun(log).length === 0) return null;
  return <Later>{({ LabResult }) => <LabResult />}</Later>;
}
