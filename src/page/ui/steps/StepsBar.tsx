import { memo, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { stepIds } from '../../../core/vocabulary/steps';
import { heldStep } from '../../../core/trace/inLog';
import { waitedIn } from '../../../core/trace/stepViews';
import { stepViewsOf } from '../../state/selectors/stepViewsOf';
import type { State } from '../../state/view/state';
import { FirstIcon, LastIcon, NextIcon, PlayIcon, PreviousIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { focusIsLost } from '../kit/keptFocus';
import { formatMs } from '../kit/time';
import { useCountersign, useUi, useViewActions } from '../shared/store';

/** The way through the steps, and how far along it one is. */
export const StepsBar = memo(function StepsBar() {
  const held = useCountersign((state) => heldStep(state.log));
  const at = useCountersign((state) => stepIds.indexOf(state.cursor));
  const opening = useCountersign((state) => state.opening);
  const { select, nextStep, previousStep } = useViewActions();
  const { guide, actions } = useUi();
  const walking = useStore(guide, (state) => state.walking);
  // Of what somebody else did there is nothing to play until it is known.
  const played = useCountersign((state) => actions !== null || state.log.some(isOfAStep));
  const play = useRef<HTMLButtonElement>(null);
  const walked = useRef(walking);
  useEffect(() => {
    // Whoever left by the walk's own button, which is gone now, goes on from here.
    if (walked.current && !walking && focusIsLost()) play.current?.focus({ preventScroll: true });
    walked.current = walking;
  }, [walking]);
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
      {played ? (
        <IconButton
          label="Play the steps"
          framed
          disabled={walking}
          onClick={() => guide.setState({ walking: true })}
          ref={play}
        >
          <PlayIcon />
        </IconButton>
      ) : null}
      <span className="k-time steps-total" title={opening ? 'As it was when this page was built' : undefined}>
        <span className="steps-at">{at + 1}</span> of {stepIds.length}
        <WaitedInAll />
      </span>
    </div>
  );
});

const waitedOf = ({ log }: State) => waitedIn(stepViewsOf(log));

/** All that was waited for, where anything was. */
function WaitedInAll() {
  const waited = useCountersign(waitedOf);
  return waited === null ? null : ` · ${formatMs(waited)} in all`;
}

function isOfAStep({ type }: { readonly type: string }): boolean {
  return type !== 'started' && type !== 'ended';
}
