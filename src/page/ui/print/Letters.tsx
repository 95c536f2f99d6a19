import { stepIds, type StepId } from '../../../core/vocabulary/steps';
import { valueNames, values } from '../../../core/vocabulary/values';
import { valueMeanings } from '../../../words/en/glossary/valueMeanings';
import { runSignsToken, shownValues } from '../../state/selectors/shown';
import { Badge } from '../kit/Badge';
import { useCountersign } from '../shared/store';

const numberOf = (step: StepId): number => stepIds.indexOf(step) + 1;

/** The values of the run by their letters: what each is, which step makes it, and which use it. */
export function Letters() {
  const state = useCountersign((all) => all);
  const shown = shownValues(state);
  const token = runSignsToken(state.log);
  const names = valueNames.filter((name) => (name === 'sessionToken' ? token : shown[name] !== undefined));
  if (names.length === 0) return null;
  return (
    <table className="print-letters">
      <caption>The values, by their letters</caption>
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Made at</th>
          <th scope="col">Used at</th>
          <th scope="col">What it is</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => {
          const { letter, maker, title, madeBy, usedBy } = values[name];
          return (
            <tr key={name}>
              <th scope="row">
                <span className="k-line">
                  <Badge letter={letter} party={maker} small />
                  {title}
                </span>
              </th>
              <td>{numberOf(madeBy)}</td>
              <td>{usedBy.map(numberOf).join(', ')}</td>
              <td>{valueMeanings[name]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
