import { Fault } from '../../../core/fault/fault';
import { mistakeGroups } from '../../../core/mistakes/table/groupOf';
import { useBroughtIntoSight } from '../shared/useBroughtIntoSight';
import { MistakeGroupList } from './MistakeGroupList';
import { Prediction } from './Prediction';
import { useForecast } from './useForecast';
import './LabPanel.css';

/** Every mistake, by where on the path it is made, and above them what will come of those that are on. */
export function LabPanel({ open }: { readonly open: boolean }) {
  const inside = useBroughtIntoSight(open);
  const forecast = useForecast();
  const found = forecast?.found;
  const alone = found === undefined || found instanceof Fault ? {} : found.alone;
  return (
    <div ref={inside} className="lab-panel">
      <Prediction forecast={forecast} />
      {mistakeGroups.map((group) => (
        <MistakeGroupList key={group} group={group} alone={alone} />
      ))}
    </div>
  );
}
