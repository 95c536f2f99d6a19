import { useId, useState } from 'react';
import { replyBreakpoints, sendBreakpoints } from '../../state/inputs/breakpoints';
import { Checkbox } from '../kit/Checkbox';
import { ChevronIcon } from '../kit/icons';
import { useActions, useCountersign, useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import './PauseOptions.css';

/** Where a run waits: before every message, or at those that somebody chose. */
export function PauseOptions() {
  const breakpoints = useCountersign((state) => state.inputs.breakpoints);
  const [open, setOpen] = useState(false);
  const parts = useLoaded(useUi().held, open || breakpoints.length > 0);
  const { edit } = useActions();
  const id = useId();
  const sends = sendBreakpoints.filter((one) => breakpoints.includes(one)).length;
  const replies = replyBreakpoints.filter((one) => breakpoints.includes(one));
  return (
    <div className="pause-options">
      <Checkbox
        label="Pause before send"
        checked={sends === sendBreakpoints.length}
        mixed={sends > 0}
        onChange={(checked) => edit({ breakpoints: checked ? [...sendBreakpoints, ...replies] : replies })}
      />
      <button
        type="button"
        className="k-line pause-breakpoints"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        Breakpoints <ChevronIcon size={14} />
      </button>
      {open ? (
        <div id={id}>
          <WhenLoaded loaded={parts}>{({ Breakpoints }) => <Breakpoints />}</WhenLoaded>
        </div>
      ) : null}
    </div>
  );
}
