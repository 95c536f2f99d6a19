import { clockSkews } from '../../../core/findings/clockSkews';
import { howFarOff } from '../../../core/findings/howFarOff';
import { knowledgeOf } from '../../../core/findings/knowledgeOf';
import { timeWords } from '../../../words/en/findings/time';
import { wordsIn } from '../../../words/en/findings/wordsIn';
import { timeFindings } from '../../state/selectors/timeFindings';
import { ClockGauge } from '../shared/ClockGauge';
import { StatusRow } from '../shared/StatusRow';
import { useLog } from '../shared/store';

/** After a change of the inputs: the clock that the last hello measured, where STS will refuse it whatever was changed. */
export function ClockBeforeRun() {
  const log = useLog();
  const skews = clockSkews(knowledgeOf(log)).filter((skew) => howFarOff(skew) === 'beyond');
  if (skews.length === 0) return null;
  const found = timeFindings(log).filter(({ about }) => about === 'clock');
  return (
    <section className="k-block" aria-labelledby="clock-before-run">
      <h3 id="clock-before-run">Before you run again: the clock</h3>
      {found.length === 0 ? null : (
        <ul className="k-list" aria-label="Findings">
          {found.map((finding) => (
            <StatusRow
              key={finding.code}
              status="bad"
              title={`${wordsIn(timeWords, finding).says}.`}
              finding={{ code: finding.code, level: finding.level }}
            />
          ))}
        </ul>
      )}
      <ClockGauge skews={skews} />
    </section>
  );
}
