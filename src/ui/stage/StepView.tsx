import { lazy, Suspense, useEffect } from 'react';
import type { StepId } from '../../core/trace/steps';
import { CanonicalRequestView } from './views/CanonicalRequestView';

const load = () => import('./LaterViews').then(({ LaterViews: Views }) => ({ default: Views }));
const LaterViews = lazy(load);

/** The annotated look at one step. The page opens with one of them; the others are loaded right after it. */
export function StepView({ step }: { readonly step: StepId }) {
  useEffect(() => void load(), []);
  if (step === 'canonical-request') return <CanonicalRequestView />;
  return (
    <Suspense>
      <LaterViews step={step} />
    </Suspense>
  );
}
