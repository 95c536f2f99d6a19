import type { StepId } from '../../../core/vocabulary/steps';
import { NotLoaded } from '../shared/NotLoaded';
import { useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';

/** The look `In a shell`, once its part is there. */
export function InShell({ step }: { readonly step: StepId }) {
  const parts = useLoaded(useUi().shell, true);
  switch (parts.phase) {
    case 'loading':
      return <p className="k-empty">Loading.</p>;
    case 'failed':
      return <NotLoaded />;
    case 'ready':
      return <parts.value.ShellPanel step={step} />;
  }
}
