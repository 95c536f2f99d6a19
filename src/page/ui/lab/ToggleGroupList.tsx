import { useState } from 'react';
import {
  toggleGroupTitles,
  toggleIds,
  type ToggleGroup,
  type ToggleId,
} from '../../../core/mistakes/lab/toggle';
import { toggles } from '../../../core/mistakes/lab/toggles';
import { ChevronIcon } from '../kit/icons';
import { useCountersign } from '../shared/store';
import { ToggleRow } from './ToggleRow';

/** The toggles that bite at one place of the path. */
export function ToggleGroupList({ group }: { readonly group: ToggleGroup }) {
  const lab = useCountersign((state) => state.inputs.lab);
  const ids: readonly ToggleId[] = toggleIds.filter((id) => toggles[id].group === group);
  const on = ids.filter((id) => lab.some((setting) => setting.id === id)).length;
  const [open, setOpen] = useState(on > 0 || group === 'credentials');
  return (
    <details className="lab-group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {toggleGroupTitles[group]}
        <span className="lab-group-count">{on === 0 ? ids.length : `${on} of ${ids.length}`}</span>
        <ChevronIcon />
      </summary>
      <ul>
        {ids.map((id) => (
          <ToggleRow key={id} toggle={toggles[id]} />
        ))}
      </ul>
    </details>
  );
}
