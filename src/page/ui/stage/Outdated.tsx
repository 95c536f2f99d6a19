import type { StepId } from '../../../core/vocabulary/steps';
import { shownSigning } from '../../state/selectors/shown';
import { Notice } from '../kit/Notice';
import { useCountersign } from '../shared/store';
import { ClockBeforeRun } from './ClockBeforeRun';

interface OutdatedProps {
  readonly step: StepId;
  /** Whether the run on screen came to that step. */
  readonly reached: boolean;
}

/** At a step of a run that is not one of the inputs as they are now. */
export function Outdated(props: OutdatedProps) {
  return (
    <>
      <StaleNotice {...props} />
      <ClockBeforeRun />
    </>
  );
}

const signedSteps: readonly StepId[] = [
  'canonical-request',
  'string-to-sign',
  'signing-key',
  'signature',
  'client-final',
];

/** Says, after a change of the inputs, of what is shown that it is not of the inputs as they are. */
function StaleNotice({ step, reached }: OutdatedProps) {
  const previewed = useCountersign((state) => shownSigning(state)?.previewed ?? false);
  if (!reached) return null;
  if (previewed && signedSteps.includes(step)) {
    return (
      <Notice tone="warn" title="Computed for your change, not sent">
        This is what would be signed with the inputs as they are now, over the last challenge. Run the
        handshake to send it.
      </Notice>
    );
  }
  return (
    <Notice tone="warn" title="Before your change">
      This is of the last run, not of the inputs as they are now. Run the handshake again.
    </Notice>
  );
}
