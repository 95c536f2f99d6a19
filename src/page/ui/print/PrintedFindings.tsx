import { findingsOf } from '../../state/selectors/findings';
import { endingOf } from '../../../core/trace/inLog';
import { FindingRows } from '../shared/FindingRows';
import { useLog, useSigner } from '../shared/store';
import { FailureNotice } from '../stage/FailureNotice';
import { FindingsNotice } from '../stage/FindingsNotice';

/** What was found of the run: of a failure what it is explained by, else what the connection string gives to say. */
export function PrintedFindings() {
  const log = useLog();
  const signer = useSigner();
  const ending = endingOf(log);
  if (!ending) return null;
  if (!('fault' in ending)) return <FindingsNotice step={ending.step} />;
  return (
    <section className="print-findings">
      <FailureNotice askSts={null} />
      {signer === 'driver' ? <FindingRows findings={findingsOf(log).findings} /> : null}
    </section>
  );
}
