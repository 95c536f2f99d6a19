import type { StepId } from '../../../core/vocabulary/steps';
import { endingOf, firstOf } from '../../../core/trace/inLog';
import { Later } from '../shared/Later';
import { useLog } from '../shared/store';

/** At the step that the verdict speaks of, which it leads to. */
export function FindingsNotice({ step }: { readonly step: StepId }) {
  const log = useLog();
  const ending = endingOf(log);
  // A failure lists them beside all else that was found.
  if (ending?.step !== step || 'fault' in ending || firstOf(log, 'started')?.target.kind !== 'cluster')
    return null;
  return <Later>{({ TargetFindings }) => <TargetFindings />}</Later>;
}
