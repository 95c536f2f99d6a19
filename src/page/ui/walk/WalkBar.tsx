import { useEffect, useRef, useState } from 'react';
import { stepBeside, stepIds, steps } from '../../../core/vocabulary/steps';
import { acts } from '../../../words/en/acts';
import { Button } from '../kit/Button';
import { CrossIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { Select } from '../kit/Select';
import { useCursor, useUi, useViewActions } from '../shared/store';
import { paces, type Pace } from './paces';
import './WalkBar.css';

/** Plays the handshake that is looked at, whosever it is, from its first step; the stage below says of each what and why. */
export function WalkBar() {
  const { guide } = useUi();
  const { select } = useViewActions();
  const cursor = useCursor();
  const [pace, setPace] = useState<Pace>('1×');
  // Who wants no motion goes on by hand, or presses Play.
  const [playing, setPlaying] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const toggle = useRef<HTMLButtonElement>(null);
  const at = stepIds.indexOf(cursor);
  const ended = at === stepIds.length - 1;
  const leave = (): void => guide.setState({ walking: false });

  useEffect(() => {
    if (!guide.getState().walking) return undefined;
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
  const next = (): void => {
    select(stepBeside(cursor, 1));
    // At the last step there is no next one, and the focus would be nowhere.
    if (at === stepIds.length - 2) toggle.current?.focus();
  };
  return (
    <section className="walk" aria-label="Walk-through">
      <Button
        icon={playing && !ended ? <PauseIcon size={14} /> : <PlayIcon size={14} />}
        onClick={goOn}
        ref={toggle}
      >
        {ended ? 'Play again' : playing ? 'Pause' : 'Play'}
      </Button>
      <IconButton
        label="Previous"
        keyHint="←"
        framed
        disabled={at === 0}
        onClick={() => select(stepBeside(cursor, -1))}
      >
        <PreviousIcon />
      </IconButton>
      <IconButton label="Next" keyHint="→" framed disabled={ended} onClick={next}>
        <NextIcon />
      </IconButton>
      <Select<Pace>
        label="Speed"
        labelShown={false}
        value={pace}
        onChange={setPace}
        options={speeds.map((value) => ({ value, label: value }))}
      />
      <p className="walk-at">
        <span aria-live="polite">
          {at + 1} of {stepIds.length}
          <span className="k-hidden"> {steps[cursor].title}</span>
        </span>
        <strong>{actAt(at)}</strong>
      </p>
      <IconButton label="Leave" keyHint="Esc" onClick={leave}>
        <CrossIcon />
      </IconButton>
      <progress max={stepIds.length} value={at + 1} aria-hidden />
    </section>
  );
}

const speeds: readonly Pace[] = ['0.5×', '1×', '2×'];

/** The act that a step is of. */
function actAt(at: number): string | undefined {
  return stepIds
    .slice(0, at + 1)
    .map((id) => acts[id])
    .findLast((act) => act !== undefined);
}
