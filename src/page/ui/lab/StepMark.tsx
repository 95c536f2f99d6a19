import type { StepId } from '../../../core/vocabulary/steps';
import { brokenAt } from '../../state/selectors/broken';
import { FlaskIcon } from '../kit/icons';
import { useCountersign, useInputs, useLog } from '../shared/store';
import { brokenInWords } from '../../../words/en/brokenInWords';
import './StepMark.css';

/** In the list of steps, beside the step at which something is broken on purpose. */
export function StepMark({ step }: { readonly step: StepId }) {
  const log = useLog();
  const inputs = useInputs();
  const fromFile = useCountersign((state) => state.fromFile);
  const broken = brokenAt({ log, inputs, ...(fromFile ? { fromFile } : {}) }, step);
  const changed = log.some((event) => event.type === 'edited' && event.step === step);
  if (broken.length === 0 && !changed) return null;
  const words = [...brokenInWords(broken), ...(changed ? ['Changed by hand here'] : [])].join('. ');
  return (
    <span
      className="step-mark"
      data-next={(!changed && broken.every(({ when }) => when === 'next')) || undefined}
      title={words}
    >
      {changed ? <Pencil /> : <FlaskIcon size={14} />}
      <span className="k-hidden">. {words}.</span>
    </span>
  );
}

function Pencil() {
  return (
    <svg width="14" height="14" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M3 13l.7-3L11 2.700l2.300 2.300L6 12.300z" strokeLinejoin="round" />
    </svg>
  );
}
