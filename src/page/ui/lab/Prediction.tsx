import { Fault } from '../../../core/fault/fault';
import { labReport } from '../../../core/findings/labReport';
import type { RunPrediction } from '../../../core/mistakes/prediction/prediction';
import { mistakeWords } from '../../../words/en/mistakes';
import { becauseOf } from '../../../words/en/predictions';
import type { Inputs } from '../../state/inputs/inputs';
import { labOf } from '../../state/selectors/lab';
import { endingOf } from '../../../core/trace/inLog';
import { isStale } from '../../state/selectors/run';
import { Button } from '../kit/Button';
import { StepLink } from '../shared/StepLink';
import { useActions, useCountersign, useLog } from '../shared/store';
import { ObjectorMark } from './ObjectorMark';
import { ReportLine } from './ReportLine';
import type { ForecastOf } from './useForecast';

/** What will come of everything that is on, said before the run; and after it, whether that came true. */
export function Prediction({ forecast }: { readonly forecast: ForecastOf | null }) {
  const broken = useCountersign((state) => state.inputs.lab.length > 0);
  const { edit } = useActions();
  const found = forecast?.found;
  const predicted = found === undefined || found instanceof Fault ? null : found.run;
  return (
    <div className="lab-forecast">
      {/* What is new in it is said, and not once more what was. */}
      <div role="status" aria-atomic="false" aria-label="Prediction">
        <p className="lab-forecast-head">
          <span>Who will notice</span>
          {predicted ? <ObjectorMark by={predicted.by} /> : null}
        </p>
        {found instanceof Fault ? <p>{found.message}</p> : null}
        {forecast && predicted ? <Reason predicted={predicted} inputs={forecast.inputs} /> : null}
        <Outcome />
      </div>
      <div className="lab-forecast-foot">
        {!predicted || predicted.by === 'nobody' ? null : (
          <span>
            Ends at <StepLink step={predicted.at} />
          </span>
        )}
        <Button kind="quiet" disabled={!broken} onClick={() => edit({ lab: [] })}>
          Reset
        </Button>
      </div>
    </div>
  );
}

interface ReasonProps {
  readonly predicted: RunPrediction;
  /** What it was predicted of. */
  readonly inputs: Inputs;
}

function Reason({ predicted, inputs }: ReasonProps) {
  const hidden = predicted.hidden.map((id) => mistakeWords[id].title);
  return (
    <p>
      {becauseOf(predicted, labOf(inputs))}
      {hidden.length === 0 ? '' : ` Nobody gets to see: ${hidden.join(', ')}.`}
    </p>
  );
}

/** Of the run with just these inputs, once it is over. */
function Outcome() {
  const log = useLog();
  const stale = useCountersign(isStale);
  const report = labReport(log);
  return report && !stale && endingOf(log) ? <ReportLine report={report} /> : null;
}
