import { labReport } from '../../../core/findings/labReport';
import { predictRun } from '../../../core/mistakes/lab/predict';
import { toggles } from '../../../core/mistakes/lab/toggles';
import { labOf } from '../../state/selectors/lab';
import { endingOf, isStale } from '../../state/selectors/run';
import { runContextOf } from '../../state/selectors/runContext';
import { Button } from '../kit/Button';
import { StepLink } from '../shared/StepLink';
import { useActions, useCountersign, useUi } from '../shared/store';
import { ObjectorMark } from './ObjectorMark';
import { ReportLine } from './ReportLine';

/** What will come of everything that is on, said before the run; and after it, whether that came true. */
export function Forecast() {
  const inputs = useCountersign((state) => state.inputs);
  const { clock, sandboxUsers } = useUi();
  const { edit } = useActions();
  const context = runContextOf(inputs, sandboxUsers(), clock.now());
  const { by, at, because, hidden } = predictRun(labOf(inputs), context);
  return (
    <div className="lab-forecast">
      <div role="status" aria-label="Prediction">
        <p className="lab-forecast-head">
          <span>Who should object</span>
          <ObjectorMark by={by} />
        </p>
        <p>
          {because}
          {hidden.length === 0
            ? ''
            : ` Nobody gets to see: ${hidden.map((id) => toggles[id].title).join(', ')}.`}
        </p>
        <Outcome />
      </div>
      <div className="lab-forecast-foot">
        {by === 'nobody' ? null : (
          <span>
            Ends at <StepLink step={at} />
          </span>
        )}
        <Button kind="quiet" disabled={inputs.lab.length === 0} onClick={() => edit({ lab: [] })}>
          Break nothing
        </Button>
      </div>
    </div>
  );
}

/** Of the run with just these inputs, once it is over. */
function Outcome() {
  const log = useCountersign((state) => state.log);
  const stale = useCountersign(isStale);
  const report = labReport(log);
  return report && !stale && endingOf(log) ? <ReportLine report={report} /> : null;
}
