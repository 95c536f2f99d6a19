import { useState } from 'react';
import { stepsThatDiffer } from '../../../core/drivers/stepsThatDiffer';
import type { StepId } from '../../../core/vocabulary/steps';
import { Disclosure } from '../kit/Disclosure';
import { useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import './DriversDiffer.css';

/** At the foot of a step: what drivers do differently there, loaded when somebody opens it. */
export function DriversDiffer({ step }: { readonly step: StepId }) {
  const [open, setOpen] = useState(false);
  const parts = useLoaded(useUi().differences, open);
  if (!stepsThatDiffer.includes(step)) return null;
  return (
    <div className="stage-differ">
      <Disclosure label="What other drivers do differently at this step" open={open} onToggle={setOpen}>
        <WhenLoaded loaded={parts}>{({ Differences }) => <Differences step={step} />}</WhenLoaded>
      </Disclosure>
    </div>
  );
}
