import { values, type ValueName } from '../../../core/vocabulary/values';
import { newInRun } from '../../state/selectors/newInRun';
import type { State } from '../../state/view/state';
import { useCountersign } from '../shared/store';
import { StepLetters } from './StepLetters';

const namesOf = (state: State) => newInRun(state)?.join(' ');

/** What the latest run made that the one before had otherwise. Not announced: the verdict is what a run's end says. */
export function NewInRun() {
  const found = useCountersign(namesOf);
  if (found === undefined) return null;
  const names = found === '' ? [] : (found.split(' ') as ValueName[]);
  return (
    <p className="k-note steps-new">
      {names.length === 0 ? 'The same values as in the run before.' : 'New since the run before:'}
      <StepLetters names={names} />
      <span className="k-hidden">{names.map((name) => values[name].title).join(', ')}</span>
    </p>
  );
}
