import { useState } from 'react';
import { partsOf } from '../../state/inputs/entered';
import { sourceInFields } from '../../state/inputs/resolution';
import { enteredAt } from '../../state/inputs/sourceInputs';
import { Later } from '../shared/Later';
import { useCountersign } from '../shared/store';

/** What can be seen of the values without showing them. It is looked into when something is wrong. */
export function Microscope() {
  const [open, setOpen] = useState(false);
  const any = useCountersign(({ inputs }) => partsOf(enteredAt(inputs, sourceInFields(inputs))).length > 0);
  if (!any) return null;
  return (
    <details
      className="k-note inputs-ignored inputs-microscope"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Look closer, without revealing</summary>
      {open ? <Later>{({ MicroscopeTable }) => <MicroscopeTable />}</Later> : null}
    </details>
  );
}
