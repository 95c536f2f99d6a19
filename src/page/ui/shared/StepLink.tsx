import { memo } from 'react';
import { stepIds, steps, type StepId } from '../../../core/vocabulary/steps';
import { useOnPaper } from '../kit/paper';
import { useAddressOf } from './address';
import { useViewActions } from './store';

interface StepLinkProps {
  readonly step: StepId;
  /** Its number alone, for where there is no room; the title is its name all the same. */
  readonly short?: boolean;
}

/** A step by number and title, one click away. */
export const StepLink = memo(function StepLink({ step, short = false }: StepLinkProps) {
  const { select } = useViewActions();
  const addressOf = useAddressOf();
  const number = stepIds.indexOf(step) + 1;
  const name = `${number} ${steps[step].title}`;
  if (useOnPaper()) return <span>{short ? number : name}</span>;
  return (
    <a
      {...(short ? { 'aria-label': name, title: name } : {})}
      href={addressOf(step)}
      onClick={(event) => {
        event.preventDefault();
        select(step);
      }}
    >
      {short ? number : name}
    </a>
  );
});
