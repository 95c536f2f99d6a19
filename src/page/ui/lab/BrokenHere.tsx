import { valueOf } from '../../../core/mistakes/lab/setting';
import type { StepId } from '../../../core/vocabulary/steps';
import { mistakeWords, parameterWords } from '../../../words/en/mistakes';
import { brokenAt } from '../../state/selectors/broken';
import { settingsInRun } from '../../state/selectors/lab';
import { Notice } from '../kit/Notice';
import { useCountersign, useInputs, useLog } from '../shared/store';
import { brokenInWords } from '../../../words/en/brokenInWords';

/** On the stage, at the step at which something is broken on purpose. */
export function BrokenHere({ step }: { readonly step: StepId }) {
  const log = useLog();
  const inputs = useInputs();
  const fromFile = useCountersign((state) => state.fromFile);
  const broken = brokenAt({ log, inputs, ...(fromFile ? { fromFile } : {}) }, step);
  if (broken.length === 0) return null;
  const settings = [...settingsInRun(log), ...inputs.lab];
  return (
    <Notice tone="warn" title={brokenInWords(broken).join('. ')}>
      {broken.map(({ id }) => {
        const parameter = parameterWords[id];
        const value = valueOf(settings.find((setting) => setting.id === id) ?? { id });
        return (
          <p key={id}>
            {mistakeWords[id].description}
            {parameter ? ` ${parameter.label}: ${value}.` : ''}
          </p>
        );
      })}
    </Notice>
  );
}
