import { useState } from 'react';
import { labOf } from '../../state/selectors/lab';
import { Disclosure } from '../kit/Disclosure';
import { useCountersign } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import { onDemand } from './onDemand';

/** How much is broken on purpose; it opens to the lab. */
export function LabLine() {
  const broken = useCountersign((state) => labOf(state.inputs).length);
  const [open, setOpen] = useState(false);
  const panel = useLoaded(onDemand.lab, open);
  return (
    <Disclosure
      level={2}
      label="Break something"
      state={
        broken === 0 ? (
          'nothing'
        ) : (
          <span data-tone="warn">{broken === 1 ? '1 mistake' : `${broken} mistakes`}</span>
        )
      }
      open={open}
      onToggle={setOpen}
      onNear={() => void onDemand.lab.ask()}
    >
      <WhenLoaded loaded={panel} meanwhile={<p className="k-note">Loading the lab …</p>}>
        {(LabPanel) => <LabPanel open={open} />}
      </WhenLoaded>
    </Disclosure>
  );
}
