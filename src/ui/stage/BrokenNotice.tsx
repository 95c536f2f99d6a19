import { lazy, Suspense } from 'react';
import type { StepId } from '../../core/trace/steps';
import { brokenAt, settingsInRun } from '../../state/selectors/broken';
import { endingOf } from '../../state/selectors/run';
import { useCountersign } from '../store';

const BrokenHere = lazy(() =>
  import('../lab/BrokenHere').then(({ BrokenHere: Here }) => ({ default: Here })),
);

const LabResult = lazy(() =>
  import('../lab/LabResult').then(({ LabResult: Result }) => ({ default: Result })),
);

/** Most runs have nothing broken: what says so is loaded when one has. */
export function BrokenNotice({ step }: { readonly step: StepId }) {
  const log = useCountersign((state) => state.log);
  const inputs = useCountersign((state) => state.inputs);
  if (brokenAt({ log, inputs }, step).length === 0) return null;
  return (
    <Suspense>
      <BrokenHere step={step} />
    </Suspense>
  );
}

/** At the step at which a run ended that had something broken: what came of it. */
export function LabNotice({ step }: { readonly step: StepId }) {
  const log = useCountersign((state) => state.log);
  if (endingOf(log)?.step !== step || settingsInRun(log).length === 0) return null;
  return (
    <Suspense>
      <LabResult />
    </Suspense>
  );
}
