import type { StepId } from '../../../core/vocabulary/steps';
import { Later } from '../shared/Later';
import { CanonicalRequestView } from './views/CanonicalRequestView';

/** The annotated look at one step. The page opens with one of them; the others come after first paint. */
export function StepView({ step }: { readonly step: StepId }) {
  if (step === 'canonical-request') return <CanonicalRequestView />;
  return <Later>{({ AnnotatedStep }) => <AnnotatedStep step={step} />}</Later>;
}
