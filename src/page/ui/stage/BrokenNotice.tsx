import { lazy, Suspense } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import { isAnythingBroken, settingsInRun } from '../../state/selectors/lab';
import { endingOf } from '../../state/selectors/run';
import { useCountersign } from '../shared/store';

// Most runs have nothing broken: what tells of it is loaded when one has.
const BrokenHere = lazy(() =>
  import('../lab/BrokenHere').then(({ BrokenHere: Here }) => ({ default: Here })),
);
const LabResult = lazy(() =>
  import('../lab/LabResult').then(({ LabResult: Result }) => ({ default: Result })),
);

/** At a step at which something is broken on purpose: what it is. */
export function BrokenNotice({ step }: { readonly step: StepId }) {
  if (!useCountersign(isAnythingBroken)) return null;
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
