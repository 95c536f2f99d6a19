import { Suspense, useEffect } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import { outcomeOf } from '../../state/selectors/run';
import { preloaded } from '../shared/preloaded';
import { useCountersign } from '../shared/store';
import { CanonicalRequestView } from './views/CanonicalRequestView';

const later = preloaded(() => import('./LaterViews').then(({ LaterViews }) => LaterViews));

/** The annotated look at one step. The page opens with one of them; the others are loaded once its run has ended. */
export function StepView({ step }: { readonly step: StepId }) {
  const running = useCountersign((state) => outcomeOf(state.log) === 'running');
  useEffect(() => {
    if (!running) void later.preload();
  }, [running]);
  if (step === 'canonical-request') return <CanonicalRequestView />;
  return (
    <Suspense>
      <later.Part step={step} />
    </Suspense>
  );
}
