import type { StepId } from '../../../core/vocabulary/steps';
import { isAnythingBroken, settingsInRun } from '../../state/selectors/lab';
import { endingOf } from '../../../core/trace/inLog';
import { useCountersign, useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';

/** At a step at which something is broken on purpose: what it is. */
export function BrokenNotice({ step }: { readonly step: StepId }) {
  const broken = useCountersign(isAnythingBroken);
  const parts = useLoaded(useUi().lab, broken);
  if (!broken) return null;
  return <WhenLoaded loaded={parts}>{({ BrokenHere }) => <BrokenHere step={step} />}</WhenLoaded>;
}

/** At the step at which a run ended that had something broken: what came of it. */
export function LabNotice({ step }: { readonly step: StepId }) {
  const endedBroken = useCountersign(
    ({ log }) => endingOf(log)?.step === step && settingsInRun(log).length > 0,
  );
  const parts = useLoaded(useUi().lab, endedBroken);
  if (!endedBroken) return null;
  return <WhenLoaded loaded={parts}>{({ LabResult }) => <LabResult />}</WhenLoaded>;
}
