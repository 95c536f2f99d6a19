import { useMemo } from 'react';
import { targetRemarksOf } from '../../../core/connectionString/targetRemarks';
import { firstOf } from '../../../core/trace/inLog';
import { useLog } from '../shared/store';
import { TargetRemarks } from './TargetRemarks';

/** Beside the verdict of a run to a cluster: what drivers make of its connection string otherwise than this page did. */
export function TargetFindings() {
  const log = useLog();
  const address = firstOf(log, 'started')?.target.address ?? '';
  const remarks = useMemo(() => targetRemarksOf(address), [address]);
  if (remarks.length === 0) return null;
  return (
    <ul className="k-list stage-findings" aria-label="Findings">
      <TargetRemarks remarks={remarks} />
    </ul>
  );
}
