import { changeReport } from '../../../core/findings/changeReport';
import type { StepId } from '../../../core/vocabulary/steps';
import { editInWords } from '../../../words/en/held/editInWords';
import { objectedInWords } from '../../../words/en/held/objectedInWords';
import { endingOf } from '../../../core/trace/inLog';
import { Notice } from '../kit/Notice';
import { StepLink } from '../shared/StepLink';
import { useLog } from '../shared/store';

/** At a step at which somebody changed a message, and at the end of such a run. */
export function ChangedHere({ step }: { readonly step: StepId }) {
  const log = useLog();
  const report = changeReport(log);
  if (!report) return null;
  const ends = endingOf(log)?.step === step;
  const told = ends ? report.edits : report.edits.filter((edit) => edit.step === step);
  if (told.length === 0) return null;
  const objected = ends ? objectedInWords(report) : null;
  return (
    <Notice tone="info" title={ends ? 'This run was changed by hand' : 'Changed by hand here'}>
      {objected === null ? null : <p>{objected}.</p>}
      <ul>
        {told.map((edit) => (
          <li key={edit.at}>
            {editInWords(edit)}
            {edit.step === step ? null : (
              <>
                {' '}
                <StepLink step={edit.step} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
