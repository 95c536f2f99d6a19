import { Fragment, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { stepIds, steps, type StepId } from '../../../core/vocabulary/steps';
import type { Look } from '../../state/address/address';
import type { Lead } from '../../../words/en/leads/signerLeads';
import { endingOf } from '../../../core/trace/inLog';
import { isOutdated } from '../../state/selectors/run';
import type { StepStatus } from '../../../core/trace/stepViews';
import { stepViewsOf } from '../../state/selectors/stepViewsOf';
import type { State } from '../../state/view/state';
import { Guarded } from '../kit/Guarded';
import type { TabsProps } from '../kit/Tabs';
import { TabsOutline } from '../kit/TabsOutline';
import { Later } from '../shared/Later';
import { useLook } from '../shared/look';
import { notReached, redrawAdvice, reopenAdvice } from '../shared/signer';
import { useCountersign, useCursor, useLog, useUi } from '../shared/store';
import { ToldText } from '../shared/ToldText';
import { useLater } from '../shared/useLater';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';
import { AskedHere } from './AskedHere';
import { BrokenNotice, LabNotice } from './BrokenNotice';
import { ChosenSource } from './ChosenSource';
import { DriversDiffer } from './DriversDiffer';
import { FindingsNotice } from './FindingsNotice';
import { ChangedNotice, HeldBytesHere, HeldHere } from './HeldHere';
import { InShell } from './InShell';
import { SpecLinks } from './SpecLinks';
import { StepView } from './StepView';
import { ValueTable } from './ValueTable';
import './Stage.css';

export function Stage() {
  const log = useLog();
  const { signer, file } = useUi();
  return (
    <Guarded what="The stage" advice={file ? reopenAdvice : redrawAdvice[signer]} retryOn={[log]}>
      {chosenStep}
    </Guarded>
  );
}

/** The chosen step, looked at closely. */
function ChosenStep() {
  const { signer, leads, file } = useUi();
  const cursor = useCursor();
  const status = useCountersign(statusOfChosen);
  const outdated = useCountersign(isOutdated);
  const { look, lookAs } = useLook();
  const section = useRef<HTMLElement>(null);
  const shown = useRef(cursor);
  // The library comes after first paint: until then the names and the chosen panel stand where they will be.
  const Tabs = useLater()?.Tabs ?? TabsOutline;
  useEffect(() => {
    if (shown.current === cursor || !section.current) return;
    shown.current = cursor;
    bringToTop(section.current);
  }, [cursor]);
  const step = steps[cursor];
  const held = status === 'held';
  const looks = useMemo(
    () => <Tabs<Look> label="Look at this step" value={look} onChange={lookAs} tabs={tabsOf(cursor, held)} />,
    [Tabs, look, lookAs, cursor, held],
  );
  return (
    <section ref={section} className="k-stage" aria-label="Stage" data-stage={cursor}>
      <header className="k-stage-head">
        <h2 key={`title ${cursor}`} className="k-stage-title">
          <span className="stage-number">{stepIds.indexOf(cursor) + 1}</span> {step.title}
        </h2>
        <SpecLinks key={`spec ${cursor}`} step={step} />
      </header>
      <StepLead lead={leads[cursor]} step={cursor} />
      <ChosenSource />
      <AskedHere step={cursor} />
      {outdated ? (
        <Later>{({ Outdated }) => <Outdated step={cursor} reached={status !== 'pending'} />}</Later>
      ) : null}
      <BrokenNotice step={cursor} />
      <ChangedNotice step={cursor} />
      {signer === 'driver' ? null : <Failure step={cursor} />}
      <LabNotice step={cursor} />
      <FindingsNotice step={cursor} />
      {status === 'pending' || status === 'active' ? (
        <p className="k-empty">
          {status === 'active' ? (file ? 'The trace ends here.' : 'Under way.') : notReached[signer]}
        </p>
      ) : null}
      <HeldHere held={held}>{looks}</HeldHere>
    </section>
  );
}

// The same element at all times: with a new log the step draws what of it is new, and not all of itself.
const chosenStep = <ChosenStep />;

function statusOfChosen({ log, cursor }: State): StepStatus | undefined {
  return stepViewsOf(log).find(({ step: { id } }) => id === cursor)?.status;
}

/** The three ways to look at a step. */
function tabsOf(cursor: StepId, held: boolean): TabsProps<Look>['tabs'] {
  return [
    {
      value: 'annotated',
      label: 'Annotated',
      panel: (
        <GuardedLook what="This step" advice="Bytes may still show it." step={cursor}>
          <Fragment key={cursor}>
            <StepView step={cursor} />
            <ValueTable step={cursor} />
            <DriversDiffer step={cursor} />
          </Fragment>
        </GuardedLook>
      ),
    },
    {
      value: 'bytes',
      label: 'Bytes',
      panel: (
        <GuardedLook what="These bytes" advice="Annotated may still show them." step={cursor}>
          <HeldBytesHere held={held} />
          <Bytes step={cursor} />
        </GuardedLook>
      ),
    },
    {
      value: 'shell',
      label: 'In a shell',
      panel: (
        <GuardedLook what="These commands" advice="Annotated may still show the step." step={cursor}>
          <InShell step={cursor} />
        </GuardedLook>
      ),
    },
  ];
}

interface GuardedLookProps {
  readonly what: string;
  readonly advice: string;
  readonly step: StepId;
  readonly children: ReactNode;
}

/** What cannot be drawn is drawn again with another step or log. */
function GuardedLook({ step, ...props }: GuardedLookProps) {
  const log = useLog();
  return <Guarded {...props} retryOn={[step, log]} />;
}

/** Says the title of a step that somebody turned to. Where a run turns to it, the verdict is what is said. */
function StepTold() {
  const { store, guide } = useUi();
  const walking = useStore(guide, (state) => state.walking);
  const [told, setTold] = useState('');
  useEffect(() => {
    const leave = store.subscribe(({ cursor, log }, before) => {
      if (log !== before.log) setTold('');
      else if (cursor !== before.cursor) setTold(`${stepIds.indexOf(cursor) + 1} ${steps[cursor].title}`);
    });
    return () => {
      leave();
      setTold('');
    };
  }, [store]);
  return (
    <p className="k-hidden" aria-live="polite">
      {walking ? '' : told}
    </p>
  );
}

/** What the step is, and why it is so; where a driver’s login failed, that first. */
interface StepLeadProps {
  readonly lead: Lead;
  readonly step: StepId;
}

function StepLead({ lead: { what, question, answer }, step }: StepLeadProps) {
  const isOfDriver = useUi().signer === 'driver';
  return (
    <>
      {isOfDriver ? <Failure step={step} /> : null}
      <div className="stage-leading">
        <StepTold />
        {/* New with each step, as all below it is: nothing that stood there moves. */}
        <div key={step} className="stage-lead">
          <p>
            <ToldText>{what}</ToldText>
          </p>
          <p className="stage-why">
            <strong>{question}</strong> <ToldText>{answer}</ToldText>
          </p>
        </div>
      </div>
    </>
  );
}

/** The look at bytes, once its part is there. */
function Bytes({ step }: { readonly step: StepId }) {
  return (
    <WhenLoaded loaded={useLoaded(useUi().bytes, true)}>
      {({ BytesPanel }) => <BytesPanel step={step} />}
    </WhenLoaded>
  );
}

/** What a failed run is answered with, where it failed; and at the step of STS, that STS can be asked. */
function Failure({ step }: { readonly step: StepId }) {
  const isHere = useCountersign(({ log }) => isFailedAt(log, step));
  const isAfter = useCountersign(({ log }) => step === 'sts' && isFailedAt(log, 'verdict'));
  const wanted = isHere || isAfter;
  const parts = useLoaded(useUi().refusal, wanted);
  if (!wanted) return null;
  return (
    <WhenLoaded loaded={parts}>
      {({ FailureNotice, AskStsHere }) => (isHere ? <FailureNotice /> : <AskStsHere />)}
    </WhenLoaded>
  );
}

type Log = Parameters<typeof endingOf>[0];

function isFailedAt(log: Log, step: StepId): boolean {
  const ending = endingOf(log);
  return ending !== null && 'fault' in ending && ending.step === step;
}

/** Another step is read from its beginning: in its own column, or where the columns are one, on the page. */
function bringToTop(stage: HTMLElement): void {
  const column = stage.closest('.k-frame-stage');
  const { top } = stage.getBoundingClientRect();
  if (column && getComputedStyle(column).overflowY === 'auto') {
    const { paddingTop } = getComputedStyle(column);
    const margin = Math.max(parseFloat(paddingTop), parseFloat(getComputedStyle(stage).scrollMarginTop));
    // What stands above it stays there, as long as its head is in sight.
    const over = top - column.getBoundingClientRect().top - margin;
    if (over < 0 || top > innerHeight / 2) column.scrollTop += over;
    return;
  }
  if (top < 0 || top > innerHeight / 2) stage.scrollIntoView({ block: 'start' });
}
