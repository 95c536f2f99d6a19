import { toggleGroups } from '../../../core/mistakes/lab/toggle';
import { Forecast } from './Forecast';
import { ToggleGroupList } from './ToggleGroupList';
import './LabPanel.css';

/** Every toggle, by where on the path it bites, and above them what will come of those that are on. */
export function LabPanel() {
  return (
    <div className="lab-panel">
      <Forecast />
      {toggleGroups.map((group) => (
        <ToggleGroupList key={group} group={group} />
      ))}
    </div>
  );
}
