import { useEffect, useRef, useState } from 'react';
import { stepBeside, stepIds, steps } from '../../../core/vocabulary/steps';
import { Button } from '../kit/Button';
import { CrossIcon, PauseIcon, PlayIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { Select } from '../kit/Select';
import { useCountersign, useUi, useViewActions } from '../shared/store';
import { paces, type Pace } from './paces';
import './WalkBar.css';

/** Plays the handshake that is looked at, whosever it is, from its first step; the stage below says of each what and why. */
export function WalkBar() {
  const { guide } = useUi();
  const { select } = useViewActions();
  const cursor = useCountersign((state) => state.cursor);
  const [pace, setPace] = useState<Pace>('normal');
  // Who wants no motion goes on by hand, or presses Play.
  const [playing, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const toggle = useRef<HTMLButtonElement>(null);
  const at = stepIds.indexOf(cursor);
  const ended = at === stepIds.length - 1;
  const leave = (): void => guide.setState({ walking: false });

  useEffect(() => {
    select('credentials');
    toggle.current?.focus();
    // A walk is through one log: where another is looked at, it ends.
    return () => guide.setState({ walking: false });
  }, [select, guide]);
  useEffect(() => {
    if (!playing || ended) return undefined;
    const timer = setTimeout(() => select(stepBeside(cursor, 1)), paces[pace]);
    return () => clearTimeout(timer);
  }, [playing, ended, cursor, pace, select]);
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent): void => {
      const elsewhere = 'input, textarea, select, [role=dialog], [role=menu]';
      if (key !== 'Escape' || (target instanceof Element && target.closest(elsewhere))) return;
      guide.setState({ walking: false });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [guide]);

  const goOn = (): void => {
    if (ended) select('credentials');
    setPlaying(ended || !playing);
  };
  return (
    <section className="walk" aria-label="Walk-through">
      <Button
        kind="normal"
        icon={playing && !ended ? <PauseIcon size={14} /> : <PlayIcon size={14} />}
        onClick={goOn}
        ref={toggle}
      >
        {ended ? 'Play again' : playing ? 'Pause' : 'Play'}
      </Button>
      <Button disabled={at === 0} onClick={() => select(stepBeside(cursor, -1))}>
        Previous
      </Button>
      <Button disabled={ended} onClick={() => select(stepBeside(cursor, 1))}>
        Next
      </Button>
      <p className="walk-step" aria-live="polite">
        {at + 1} of {stepIds.length} <strong>{steps[cursor].title}</strong>
      </p>
      <Select<Pace>
        label="Speed"
        labelShown={false}
        value={pace}
        onChange={setPace}
        options={[
          { value: 'slow', label: 'Slow' },
          { value: 'normal', label: 'Normal' },
          { value: 'fast', label: 'Fast' },
        ]}
      />
      <IconButton label="Leave" keyHint="Esc" onClick={leave}>
        <CrossIcon />
      </IconButton>
    </section>
  );
}
