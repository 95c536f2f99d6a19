import { memo } from 'react';
import { values, type ValueName } from '../../../core/vocabulary/values';
import { Badge } from '../kit/Badge';

interface StepLettersProps {
  readonly names: readonly ValueName[];
}

/** Values by their letters; the stage names each. Decoration: a row's name stays short. */
export const StepLetters = memo(function StepLetters({ names }: StepLettersProps) {
  return (
    <span className="step-letters" aria-hidden="true" title={names.map(inWords).join(', ')}>
      {names.map((name) => (
        <Badge key={name} letter={values[name].letter} party={values[name].maker} points={name} small />
      ))}
    </span>
  );
});

const inWords = (name: ValueName): string => `${values[name].letter} ${values[name].title}`;
