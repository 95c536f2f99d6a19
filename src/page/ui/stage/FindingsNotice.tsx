import { lazy, Suspense } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import { endingOf, firstOf } from '../../state/selectors/run';
import { useCountersign } from '../shared/store';

// The page opens with a run that has no connection string: what reads one is loaded when one has.
const TargetFindings = lazy(() =>
  import('./TargetFindings').then(({ TargetFindings: Findings }) => ({ default: Findings })),
);

/** At the step that the verdict speaks of, which it leads to. */
export function FindingsNotice({ step }: { readonly step: StepId }) {
  const log = useCountersign((state) => state.log);
  if (endingOf(log)?.step !== step || firstOf(log, 'started')?.target.kind !== 'cluster') return null;
  return (
    <Suspense>
      <TargetFindings />
    </Suspense>
  );
}
