import { memo, useEffect, useRef, type CSSProperties } from 'react';
import type { Reach } from '../../../core/evidence/reachOf';
import type { Party, StepId } from '../../../core/vocabulary/steps';
import type { ValueName } from '../../../core/vocabulary/values';
import type { StepStatus, StepView } from '../../../core/trace/stepViews';
import { isSame } from '../kit/isSame';
import { Lanes } from '../kit/Lanes';
import { formatMs } from '../kit/time';
import { useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { StepLetters } from './StepLetters';
import { StepWay } from './StepWay';

interface StepRowProps {
  readonly view: StepView;
  readonly reach: Reach | undefined;
  readonly names: Readonly<Record<Party, string>>;
  /** The values of the run that meet here. */
  readonly meeting: readonly ValueName[];
  readonly current: boolean;
  /** Whether there may be something to mark: anything is broken on purpose. */
  readonly marked: boolean;
  /** It is of a run before a change of the inputs. */
  readonly outdated: boolean;
  /** After how long the lane of a new run lights up, milliseconds. */
  readonly lightsAfter: number;
  readonly onSelect: (step: StepId) => void;
}

export const StepRow = memo(function StepRow(props: StepRowProps) {
  const { view, reach, names: of, meeting, current, marked, outdated, onSelect } = props;
  const { step, number, status, via, ms, answer } = view;
  const lab = useLoaded(useUi().lab, marked);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current && row.current) bringIntoColumn(row.current);
  }, [current]);
  return (
    <div
      ref={row}
      role="listitem"
      className="k-row"
      data-step={step.id}
      data-status={status}
      data-known={reach}
      data-answer={answer}
      data-lights={meeting.join(' ')}
      aria-current={current ? 'step' : undefined}
      style={{ '--lights-after': `${props.lightsAfter}ms` } as CSSProperties}
    >
      <button type="button" onClick={() => onSelect(step.id)}>
        <span className="step-number">{number}</span>
        <span className="step-title">{step.title}</span>
        <span className="k-hidden">
          , {step.to ? `${of[step.from]} to ${of[step.to]}` : of[step.from]}
          {via ? ` through ${of[via]}` : ''}, {standing(view, reach)}
          {outdated ? ' before your change' : ''}
        </span>
        <span className="step-meeting">
          {marked && lab.phase === 'ready' ? <lab.value.StepMark step={step.id} /> : null}
          <StepLetters names={meeting} />
        </span>
        <span className="k-time step-time">{ms === null ? '' : formatMs(ms)}</span>
        <StepWay step={step.id} />
        <Lanes
          from={step.from}
          status={status}
          answer={answer}
          {...(step.to ? { to: step.to } : {})}
          {...(via ? { via } : {})}
        />
      </button>
    </div>
  );
}, isSameRow);

function isSameRow(before: StepRowProps, after: StepRowProps): boolean {
  return isSame(before, after, 2);
}

/** Scrolls the column that holds the row, where it scrolls by itself; never the page. */
function bringIntoColumn(row: HTMLElement): void {
  const column = row.closest('.k-frame-steps');
  if (!column || column.scrollHeight <= column.clientHeight) return;
  const [inner, outer] = [row.getBoundingClientRect(), column.getBoundingClientRect()];
  if (inner.top < outer.top) column.scrollTop -= outer.top - inner.top;
  if (inner.bottom > outer.bottom) column.scrollTop += inner.bottom - outer.bottom;
}

/** How it stands, for those who do not see the lane. */
function standing({ status, answer }: StepView, reach: Reach | undefined): string {
  if (reach && status !== 'failed') return reachWords[reach];
  return status === 'done' && answer === 'refusal' ? 'refused' : words[status];
}

const words: Readonly<Record<StepStatus, string>> = {
  pending: 'not yet',
  active: 'under way',
  held: 'held',
  done: 'done',
  failed: 'failed',
  skipped: 'not part of this run',
};

const reachWords: Readonly<Record<Reach, string>> = {
  seen: 'seen',
  follows: 'not seen, follows from what was',
  unknown: 'not known',
};
