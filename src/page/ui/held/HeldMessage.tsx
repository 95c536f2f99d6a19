import { useEffect, useId, useMemo, useRef } from 'react';
import { canFollow } from '../../../core/handshake/changeOf';
import type { Waiting } from '../../../core/handshake/hold';
import { followLabels, followNote, heldNote, heldTitle, sendLabel } from '../../../words/en/held/heldWords';
import { isChanged, withFollows } from '../../state/held/editDraft';
import type { Draft } from '../../state/view/state';
import { Button } from '../kit/Button';
import { PauseIcon } from '../kit/icons';
import { focusIsLost } from '../kit/keptFocus';
import { useLook } from '../shared/look';
import { useActions, useCountersign, useLog } from '../shared/store';
import { coverOf } from './coveredFields';
import { HeldFields } from './HeldFields';
import { useHeld } from './useHeld';
import './HeldMessage.css';

/** The button that a person sent with is gone with its message: the next one has the focus in its place. */
let sentHere = false;

/** The held message: what it says, to be changed; how it goes on. */
export function HeldMessage() {
  const here = useHeld();
  const log = useLog();
  const onCluster = useCountersign((state) => state.ran?.target === 'cluster');
  const { release } = useActions();
  const { lookAs } = useLook();
  const frame = useRef<HTMLDivElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const isCovered = useMemo(() => (here ? coverOf(here.held, log) : () => false), [here, log]);
  const heldAt = here?.held;
  useEffect(() => {
    if (!sentHere || !heldAt) return;
    sentHere = false;
    if (focusIsLost() || document.activeElement === send.current) send.current?.focus();
  }, [heldAt]);
  if (!here) return null;
  const { held, draft, change } = here;
  const changed = isChanged(held, draft);
  const go = (onward?: 'onward'): void => {
    if (draft.unfinished) {
      const region = frame.current?.parentElement;
      const box = region?.querySelector<HTMLElement>('[aria-invalid=true]');
      if (box) box.focus();
      else lookAs('bytes');
      return;
    }
    sentHere = document.activeElement === send.current;
    release(onward);
  };
  return (
    <div ref={frame} className="held">
      <div className="held-bar">
        <PauseIcon />
        <div>
          <p className="held-title">{heldTitle(held)}</p>
          <p className="k-fine">
            {heldNote(held)}
            {onCluster && !held.reply ? ' The proxy ends a link that was idle for a minute.' : ''}
          </p>
        </div>
        <div className="held-actions">
          <Button kind="primary" ref={send} onClick={() => go()}>
            {sendLabel(held)}
          </Button>
          <Button onClick={() => go('onward')}>Continue</Button>
        </div>
      </div>
      <HeldFields held={held} draft={draft} isCovered={isCovered} onChange={change} onEnter={() => go()} />
      {changed ? (
        <Changed
          held={held}
          draft={draft}
          onChange={change}
          onTakenBack={() => {
            // The button that was pressed goes with what it took back.
            send.current?.focus();
            change(null);
          }}
        />
      ) : null}
    </div>
  );
}

interface ChangedProps {
  readonly held: Waiting;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onTakenBack: () => void;
}

/** What is to come of a change. */
function Changed({ held, draft, onChange, onTakenBack }: ChangedProps) {
  const name = useId();
  const { follows, unfinished, left } = draft;
  const fields = left.change?.fields ?? [];
  return (
    <div className="held-change">
      <p className="k-line held-changed">
        <span>
          {unfinished
            ? 'Something you typed is not a value yet. It stays here, and nothing is sent until it is one.'
            : `Changed: ${fields.length === 0 ? 'bytes' : fields.join(', ')}`}
        </span>
        <Button kind="quiet" onClick={onTakenBack}>
          Take it back
        </Button>
      </p>
      {canFollow(held) ? (
        <fieldset className="held-follows">
          <legend className="k-hidden">What is to follow</legend>
          {([true, false] as const).map((one) => (
            <label key={`${one}`}>
              <input
                type="radio"
                name={name}
                checked={follows === one}
                onChange={() => onChange(withFollows(held, draft, one))}
              />
              <span>
                {one ? followLabels.follow : followLabels.leave}
                <small>{followNote(held.step, one)}</small>
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
