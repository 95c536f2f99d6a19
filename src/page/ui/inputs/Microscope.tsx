import { useState } from 'react';
import { partsOf } from '../../state/inputs/entered';
import { sourceInFields } from '../../state/inputs/resolution';
import { enteredAt } from '../../state/inputs/sourceInputs';
import { Disclosure } from '../kit/Disclosure';
import { useCountersign } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import { onDemand } from './onDemand';

/** What can be seen of the values without showing them. It is looked into when something is wrong. */
export function Microscope() {
  const [open, setOpen] = useState(false);
  const table = useLoaded(onDemand.characters, open);
  const any = useCountersign(
    ({ inputs }) => !inputs.machine && partsOf(enteredAt(inputs, sourceInFields(inputs))).length > 0,
  );
  if (!any) return null;
  return (
    <Disclosure
      level={2}
      label="Check for hidden characters"
      open={open}
      onToggle={setOpen}
      onNear={() => void onDemand.characters.ask()}
    >
      {open ? <WhenLoaded loaded={table}>{(MicroscopeTable) => <MicroscopeTable />}</WhenLoaded> : null}
    </Disclosure>
  );
}
