import type { StepId } from '../../../core/vocabulary/steps';
import { useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';

/** The look `In a shell`, once its part is there. */
export function InShell({ step }: { readonly step: StepId }) {
  return (
    <WhenLoaded loaded={useLoaded(useUi().shell, true)} meanwhile={<p className="k-empty">Loading.</p>}>
      {({ ShellPanel }) => <ShellPanel step={step} />}
    </WhenLoaded>
  );
}
