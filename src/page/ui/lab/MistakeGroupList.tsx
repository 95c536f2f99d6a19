import { useState } from 'react';
import { groupOf, type MistakeGroup } from '../../../core/mistakes/table/groupOf';
import { mistakeIds, mistakes } from '../../../core/mistakes/table/mistakes';
import { groupTitles } from '../../../words/en/mistakes';
import type { Forecast } from '../../state/run/brokenRun';
import { ChevronIcon } from '../kit/icons';
import { useCountersign } from '../shared/store';
import { MistakeRow } from './MistakeRow';

interface MistakeGroupListProps {
  readonly group: MistakeGroup;
  readonly alone: Forecast['alone'];
}

/** The mistakes that are made at one place of the path. */
export function MistakeGroupList({ group, alone }: MistakeGroupListProps) {
  const lab = useCountersign((state) => state.inputs.lab);
  const ids = mistakeIds.filter((id) => groupOf(mistakes[id]) === group);
  const on = ids.filter((id) => lab.some((setting) => setting.id === id)).length;
  const [open, setOpen] = useState(on > 0 || group === 'credentials');
  return (
    <details className="lab-group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {groupTitles[group]}
        <span className="lab-group-count">{on === 0 ? ids.length : `${on} of ${ids.length}`}</span>
        <ChevronIcon />
      </summary>
      <ul>
        {ids.map((id) => (
          <MistakeRow key={id} id={id} by={alone[id]?.by} />
        ))}
      </ul>
    </details>
  );
}
