import { useEffect, useRef } from 'react';
import type { Reach } from '../../../core/evidence/reachOf';
import { partyNames, stepIds, type Party, type StepId } from '../../../core/vocabulary/steps';
import { valueNames, values, type ValueName } from '../../../core/vocabulary/values';
import { isAnythingBroken } from '../../state/selectors/lab';
import { heldStep, isOutdated } from '../../state/selectors/run';
import { stepViews, waitedIn, type StepStatus, type StepView } from '../../state/selectors/steps';
import { Guarded } from '../kit/Guarded';
import { FirstIcon, LastIcon, NextIcon, PreviousIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { LaneHeads, Lanes, type LaneNames } from '../kit/Lanes';
import { formatMs } from '../kit/time';
import { redrawAdvice, reopenAdvice, type Signer } from '../shared/signer';
import { useCountersign, useSigner, useUi, useViewActions } from '../shared/store';
import { useLater } from '../shared/useLater';
import './StepsPanel.css';

/** The parties over their lanes; whoever signs stands in the first. */
const lanes: Readonly<Record<Signer, LaneNames>> = {
  you: { you: 'you', proxy: 'proxy', server: 'srv', sts: 'STS' },
  driver: { you: 'drv', proxy: '', server: 'srv', sts: 'STS' },
};
const relayLanes: LaneNames = { ...lanes.driver, proxy: 'relay' };

const names: Readonly<Record<Signer, Readonly<Record<Party, string>>>> = {
  you: partyNames,
  driver: { ...partyNames, you: 'Driver', proxy: 'Relay' },
};

interface StepsPanelProps {
  /** Of evidence: how far it reaches, in place of how a run stands. */
  readonly reach?: Readonly<Record<StepId, Reach>>;
}

export function StepsPanel({ reach }: StepsPanelProps) {
  const log = useCountersign((state) => state.log);
  const { signer, file } = useUi();
  return (
    <Guarded what="The steps" advice={file ? reopenAdvice : redrawAdvice[signer]} retryOn={[log]}>
      <Steps {...(reach ? { reach } : {})} />
    </Guarded>
  );
}

/** The fourteen steps as they happen, across the four parties. */
function Steps({ reach }: StepsPanelProps) {
  const log = useCountersign((state) => state.log);
  const cursor = useCountersign((state) => state.cursor);
  const broken = useCountersign(isAnythingBroken);
  const { select, nextStep, previousStep } = useViewActions();
  const signer = useSigner();
  const views = stepViews(log).map((view) => (reach ? asReached(view, reach[view.step.id]) : view));
  const held = heldStep(log);
  const total = waitedIn(views);
  const outdated = useCountersign(isOutdated);
  const at = stepIds.indexOf(cursor);
  const relayed = signer === 'driver' && log.some(({ type }) => type === 'opened');
  return (
    <section className="steps" aria-labelledby="steps-title" data-outdated={outdated || undefined}>
      <div className="k-rows-head">
        <h2 id="steps-title">Steps</h2>
        {outdated ? <span className="k-note steps-outdated">before your change</span> : null}
        <LaneHeads names={relayed ? relayLanes : lanes[signer]} />
      </div>
      <ol aria-label="Steps">
        {views.map((view) => (
          <StepRow
            key={view.step.id}
            view={view}
            reach={reach?.[view.step.id]}
            names={names[signer]}
            current={view.step.id === cursor}
            marked={broken}
            outdated={outdated}
            onSelect={() => select(view.step.id)}
          />
        ))}
      </ol>
      <div className="steps-bar">
        <IconButton label="First step" framed disabled={at === 0} onClick={() => select(stepIds[0])}>
          <FirstIcon />
        </IconButton>
        <IconButton label="Previous step" framed keyHint="←" disabled={at === 0} onClick={previousStep}>
          <PreviousIcon />
        </IconButton>
        <IconButton
          label="Next step"
          framed
          keyHint="→"
          disabled={at === stepIds.length - 1 && held === null}
          onClick={nextStep}
        >
          <NextIcon />
        </IconButton>
        <IconButton
          label="Last step"
          framed
          disabled={at === stepIds.length - 1}
          onClick={() => select(stepIds[stepIds.length - 1] ?? cursor)}
        >
          <LastIcon />
        </IconButton>
        <span className="k-time steps-total">
          {at + 1} of {stepIds.length}
          {total === null ? '' : ` · ${formatMs(total)} in all`}
        </span>
      </div>
    </section>
  );
}

interface StepRowProps {
  readonly view: StepView;
  readonly reach: Reach | undefined;
  readonly names: Readonly<Record<Party, string>>;
  readonly current: boolean;
  /** Whether there may be something to mark: anything is broken on purpose. */
  readonly marked: boolean;
  /** It is of a run before a change of the inputs. */
  readonly outdated: boolean;
  readonly onSelect: () => void;
}

function StepRow({ view, reach, names: of, current, marked, outdated, onSelect }: StepRowProps) {
  const { step, number, status, via, ms } = view;
  const later = useLater();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current && row.current) bringIntoColumn(row.current);
  }, [current]);
  return (
    <li
      ref={row}
      className="k-row"
      data-step={step.id}
      data-status={status}
      data-known={reach}
      data-lights={lightsOf[step.id]}
      aria-current={current ? 'step' : undefined}
    >
      <button type="button" onClick={onSelect}>
        <span className="step-number">{number}</span>
        <span className="step-title">{step.title}</span>
        <span className="k-hidden">
          , {step.to ? `${of[step.from]} to ${of[step.to]}` : of[step.from]}
          {via ? ` through ${of[via]}` : ''},{' '}
          {reach && status !== 'failed' ? reachWords[reach] : words[status]}
          {outdated ? ' before your change' : ''}
        </span>
        <span>{marked && later ? <later.StepMark step={step.id} /> : null}</span>
        <span className="k-time step-time">{ms === null ? '' : formatMs(ms)}</span>
        <Lanes
          from={step.from}
          status={status}
          {...(step.to ? { to: step.to } : {})}
          {...(via ? { via } : {})}
        />
      </button>
    </li>
  );
}

/** Scrolls the column that holds the row, where it scrolls by itself; never the page. */
function bringIntoColumn(row: HTMLElement): void {
  const column = row.closest('.k-frame-steps');
  if (!column || column.scrollHeight <= column.clientHeight) return;
  const [inner, outer] = [row.getBoundingClientRect(), column.getBoundingClientRect()];
  if (inner.top < outer.top) column.scrollTop -= outer.top - inner.top;
  if (inner.bottom > outer.bottom) column.scrollTop += inner.bottom - outer.bottom;
}

const words: Readonly<Record<StepStatus, string>> = {
  pending: 'not yet',
  active: 'under way',
  held: 'held, not sent yet',
  done: 'done',
  failed: 'failed',
  skipped: 'not part of this run',
};

const reachWords: Readonly<Record<Reach, string>> = {
  seen: 'seen',
  follows: 'not seen, follows from what was',
  unknown: 'not known',
};

/** What was refused stays so; else what was seen or follows was done, and of the rest nothing is known. */
function asReached(view: StepView, reach: Reach): StepView {
  if (view.status === 'failed') return view;
  return { ...view, status: reach === 'unknown' ? 'pending' : 'done' };
}

/** The values that a step makes or uses, as `data-lights` has them. */
const lightsOf: Readonly<Record<string, string>> = Object.fromEntries(
  stepIds.map((id) => [id, valueNames.filter((name) => touches(name, id)).join(' ')]),
);

function touches(name: ValueName, id: StepId): boolean {
  return values[name].madeBy === id || values[name].usedBy.includes(id);
}
