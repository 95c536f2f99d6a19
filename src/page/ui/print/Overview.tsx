import { Fragment } from 'react';
import { valuesAt } from '../../../core/vocabulary/valuesAt';
import { acts } from '../../../words/en/acts';
import { runSignsToken } from '../../state/selectors/shown';
import { stepViews } from '../../../core/trace/stepViews';
import { LaneHeads, Lanes } from '../kit/Lanes';
import { formatMs } from '../kit/time';
import { useLog, useSigner } from '../shared/store';
import { laneNames } from '../steps/laneNames';
import { StepLetters } from '../steps/StepLetters';

/** All steps in one look, across the parties, with the letters of their values. */
export function Overview() {
  const log = useLog();
  const signer = useSigner();
  const token = runSignsToken(log);
  const relayed = log.some(({ type }) => type === 'opened');
  return (
    <table className="print-overview">
      <caption>The fourteen steps</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            Step
          </th>
          <th scope="col">Values</th>
          <th scope="col">Took</th>
          <th scope="col">
            <LaneHeads names={laneNames(signer, relayed)} />
          </th>
        </tr>
      </thead>
      <tbody>
        {stepViews(log).map(({ step, number, status, ms, via, answer }) => (
          <Fragment key={step.id}>
            {acts[step.id] === undefined ? null : (
              <tr className="print-overview-act">
                <th colSpan={5} scope="rowgroup">
                  {acts[step.id]}
                </th>
              </tr>
            )}
            <tr data-status={status}>
              <td>{number}</td>
              <th scope="row">{step.title}</th>
              <td>
                <StepLetters names={valuesAt(step.id).filter((name) => token || name !== 'sessionToken')} />
              </td>
              <td>{ms === null ? '' : formatMs(ms)}</td>
              <td>
                <Lanes
                  from={step.from}
                  status={status}
                  answer={answer}
                  {...(step.to ? { to: step.to } : {})}
                  {...(via ? { via } : {})}
                />
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
