import { Suspense, useEffect } from 'react';
import type { StepId } from '../../core/trace/steps';
import { preloaded } from '../preloaded';
import { CanonicalRequestView } from './views/CanonicalRequestView';

const later = preloaded(() => import('./LaterViews').then(({ LaterViews }) => LaterViews));

/** The annotated look at one step. The page opens with one of them; the others are loaded right after it. */
export function StepView({ step }: { readonly step: StepId }) {
  useEffect(() => void later.preload(), []);
  if (step === 'canonical-request') return <CanonicalRequestView />;
  return (
    <Suspense>
      <later.Part step={step} />
    </Suspense>
  );
}
