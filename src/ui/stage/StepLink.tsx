import { stepIds, steps, type StepId } from '../../core/trace/steps';
import { useActions } from '../store';

/** A step by number and title, one click away. */
export function StepLink({ step }: { readonly step: StepId }) {
  const { select } = useActions();
  return (
    <a
      href={`#${step}`}
      onClick={(event) => {
        event.preventDefault();
        select(step);
      }}
    >
      {stepIds.indexOf(step) + 1} {steps[step].title}
    </a>
  );
}
