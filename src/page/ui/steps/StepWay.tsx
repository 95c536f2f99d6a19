import { memo } from 'react';
import { descentAt, type Descent } from '../../../core/vocabulary/descentAt';
import type { StepId } from '../../../core/vocabulary/steps';
import { valueNames } from '../../../core/vocabulary/values';

/** At a step, the piece of the way of whatever value is lit or pinned: from its maker down to the last that uses it. */
export const StepWay = memo(function StepWay({ step }: { readonly step: StepId }) {
  const among = (...kinds: readonly Descent[]): string =>
    valueNames
      .filter((name) => {
        const descent = descentAt(name, step);
        return descent !== null && kinds.includes(descent);
      })
      .join(' ');
  return (
    <>
      <span className="step-way" data-half="upper" data-lights={among('user', 'last', 'passed')} />
      <span className="step-way" data-half="lower" data-lights={among('maker', 'user', 'passed')} />
      <span className="step-stop" data-lights={among('maker', 'user', 'last')} />
    </>
  );
});
