import type { StepId } from '../../../core/vocabulary/steps';
import { brokenAt } from '../../state/selectors/broken';
import { FlaskIcon } from '../kit/icons';
import { useCountersign } from '../shared/store';
import { brokenInWords } from '../../../words/en/brokenInWords';
import './StepMark.css';

/** In the list of steps, beside the step at which something is broken on purpose. */
export function StepMark({ step }: { readonly step: StepId }) {
  const log = useCountersign((state) => state.log);
  const inputs = useCountersign((state) => state.inputs);
  const fromFile = useCountersign((state) => state.fromFile);
  const broken = brokenAt({ log, inputs, ...(fromFile ? { fromFile } : {}) }, step);
  if (broken.length === 0) return null;
  const words = brokenInWords(broken).join('. ');
  return (
    <span
      className="step-mark"
      data-next={broken.every(({ when }) => when === 'next') || undefined}
      title={words}
    >
      <FlaskIcon size={14} />
      <span className="k-hidden">. {words}.</span>
    </span>
  );
}
