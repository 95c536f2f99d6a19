import { reachOf } from '../../../core/evidence/reachOf';
import { StepsPanel } from '../steps/StepsPanel';
import { useDiagnosis } from './context';

/** The steps as far as the evidence reaches. */
export function EvidenceSteps() {
  const { known, judged } = useDiagnosis();
  return (
    <>
      <StepsPanel reach={reachOf(known, judged)} />
      <p className="k-note diagnose-key">
        Full: seen in the evidence. Pale: follows from it. Hollow: not known.
      </p>
    </>
  );
}
