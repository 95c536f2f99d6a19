import { useStore } from 'zustand';
import { stepIds } from '../../../core/vocabulary/steps';
import { heldStep } from '../../state/selectors/run';
import { FirstIcon, LastIcon, NextIcon, PlayIcon, PreviousIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { formatMs } from '../kit/time';
import { useCountersign, useUi, useViewActions } from '../shared/store';

interface StepsBarProps {
  /** All that was waited for, milliseconds; null where nothing was. */
  readonly waited: number | null;
}

/** The way through the steps, and how far along it one is. */
export function StepsBar({ waited }: StepsBarProps) {
  const held = useCountersign((state) => heldStep(state.log));
  const at = useCountersign((state) => stepIds.indexOf(state.cursor));
  const { select, nextStep, previousStep } = useViewActions();
  const { guide } = useUi();
  const walking = useStore(guide, (state) => state.walking);
  const last = stepIds.length - 1;
  return (
    <div className="steps-bar" data-walking={walking || undefined}>
      <IconButton label="First step" framed disabled={at === 0} onClick={() => select('credentials')}>
        <FirstIcon />
      </IconButton>
      <IconButton label="Previous step" framed keyHint="←" disabled={at === 0} onClick={previousStep}>
        <PreviousIcon />
      </IconButton>
      <IconButton
        label="Next step"
        framed
        keyHint="→"
        disabled={at === last && held === null}
        onClick={nextStep}
      >
        <NextIcon />
      </IconButton>
      <IconButton label="Last step" framed disabled={at === last} onClick={() => select('verdict')}>
        <LastIcon />
      </IconButton>
      <IconButton
        label="Play the steps"
        framed
        disabled={walking}
        onClick={() => guide.setState({ walking: true })}
      >
        <PlayIcon />
      </IconButton>
      <span className="k-time steps-total">
        {at + 1} of {stepIds.length}
        {waited === null ? '' : ` · ${formatMs(waited)} in all`}
      </span>
    </div>
  );
}
