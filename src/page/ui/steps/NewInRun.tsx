import { useMemo } from 'react';
import { values } from '../../../core/vocabulary/values';
import { newInRun } from '../../state/selectors/newInRun';
import { useCountersign } from '../shared/store';
import { StepLetters } from './StepLetters';

/** What the latest run made that the one before had otherwise. Not announced: the verdict is what a run's end says. */
export function NewInRun() {
  const state = useCountersign((all) => all);
  const names = useMemo(() => newInRun(state), [state]);
  if (names === null) return null;
  return (
    <p className="k-note steps-new">
      {names.length === 0 ? 'The same values as in the run before.' : 'New since the run before:'}
      <StepLetters names={names} />
      <span className="k-hidden">{names.map((name) => values[name].title).join(', ')}</span>
    </p>
  );
}
