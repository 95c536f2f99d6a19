import { useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Reach } from '../../../core/evidence/reachOf';
import { partyNames, stepIds, type Party, type StepId } from '../../../core/vocabulary/steps';
import type { ValueName } from '../../../core/vocabulary/values';
import { valuesAt } from '../../../core/vocabulary/valuesAt';
import { acts } from '../../../words/en/acts';
import { isAnythingBroken } from '../../state/selectors/lab';
import { isOutdated } from '../../state/selectors/run';
import { runSignsToken } from '../../state/selectors/shown';
import { stepViewsOf } from '../../state/selectors/stepViewsOf';
import type { StepView } from '../../../core/trace/stepViews';
import type { State } from '../../state/view/state';
import { Guarded } from '../kit/Guarded';
import { LaneHeads } from '../kit/Lanes';
import { redrawAdvice, reopenAdvice, type Signer } from '../shared/signer';
import {
  useCountersign,
  useCursor,
  useLog,
  useSame,
  useSigner,
  useUi,
  useViewActions,
} from '../shared/store';
import { laneNames } from './laneNames';
import { NewInRun } from './NewInRun';
import { StepRow } from './StepRow';
import { StepsBar } from './StepsBar';
import './StepsPanel.css';

const names: Readonly<Record<Signer, Readonly<Record<Party, string>>>> = {
  you: partyNames,
  driver: { ...partyNames, you: 'Driver', proxy: 'Driver' },
};
const relayNames = { ...names.driver, proxy: 'Relay' };

interface StepsPanelProps {
  /** Of evidence: how far it reaches, in place of how a run stands. */
  readonly reach?: Readonly<Record<StepId, Reach>> | undefined;
  /** What stands below the steps, at the foot of their column. */
  readonly foot?: ReactNode;
}

export function StepsPanel({ reach, foot }: StepsPanelProps) {
  const log = useLog();
  const { signer, file } = useUi();
  return (
    <Guarded what="The steps" advice={file ? reopenAdvice : redrawAdvice[signer]} retryOn={[log]}>
      {useMemo(
        () => (
          <Steps reach={reach} foot={foot} />
        ),
        [reach, foot],
      )}
    </Guarded>
  );
}

const viewsOf = ({ log }: State) => stepViewsOf(log);
const signsToken = ({ log }: State) => runSignsToken(log);
const isRelayed = ({ log }: State) => log.some(({ type }) => type === 'opened');
/** Of a run whose lanes light up. Milliseconds. */
const elapsedOf = (state: State) => (runsLit(state) === 0 ? 0 : (state.log.at(-1)?.at ?? 0));

/** The fourteen steps as they happen, across the four parties. */
function Steps({ reach, foot }: StepsPanelProps) {
  const seen = useSame(viewsOf, 2);
  const cursor = useCursor();
  const broken = useCountersign(isAnythingBroken);
  const { select } = useViewActions();
  const signer = useSigner();
  const views = reach ? seen.map((view) => asReached(view, reach[view.step.id])) : seen;
  const token = useCountersign(signsToken);
  const meeting = useMemo(() => meetingIn(token), [token]);
  const outdated = useCountersign(isOutdated);
  const light = useLight();
  const walking = useStore(useUi().guide, (state) => state.walking);
  const elapsed = useCountersign(elapsedOf);
  const relayed = useCountersign(isRelayed);
  return (
    <section
      className="steps"
      aria-labelledby="steps-title"
      data-outdated={outdated || undefined}
      data-light={light}
      data-walking={walking || undefined}
    >
      <div className="k-rows-head steps-head">
        <h2 id="steps-title">Steps</h2>
        {outdated ? <span className="k-note steps-outdated">before your change</span> : null}
        <LaneHeads names={laneNames(signer, relayed)} />
      </div>
      {/* No `ol`: between its items nothing may stand, and the acts are no steps. */}
      <div role="list" aria-label="Steps" className="steps-list">
        {views.flatMap((view, i) => [
          acts[view.step.id] && (
            <div key={`act ${view.step.id}`} className="steps-act">
              {acts[view.step.id]}
            </div>
          ),
          <StepRow
            key={view.step.id}
            view={view}
            reach={reach?.[view.step.id]}
            names={signer === 'driver' && relayed ? relayNames : names[signer]}
            meeting={meeting[view.step.id]}
            current={view.step.id === cursor}
            marked={broken}
            outdated={outdated}
            lightsAfter={light === undefined ? 0 : Math.max(0, lightPitch * i - elapsed)}
            onSelect={select}
          />,
        ])}
      </div>
      <div className="steps-foot">
        <NewInRun />
        <StepsBar />
        {foot}
      </div>
    </section>
  );
}

/** The values that meet at each step of a run. @param token whether a session token goes with its request */
function meetingIn(token: boolean): Readonly<Record<StepId, readonly ValueName[]>> {
  const meeting = stepIds.map((step) => [
    step,
    valuesAt(step).filter((name) => token || name !== 'sessionToken'),
  ]);
  return Object.fromEntries(meeting) as Record<StepId, readonly ValueName[]>;
}

/** From the light of one lane to the next, milliseconds: with the light of the last, all of it takes 600. */
const lightPitch = 34;

/**
 * Which of two alike ways lights up the lanes, so that each run lights them anew; none for a run that nobody asked for,
 * as that of the page's opening and those of a challenge, which is signed with each key that is pressed.
 */
function useLight(): 'odd' | 'even' | undefined {
  const runs = useCountersign(runsLit);
  const { store } = useUi();
  // The run that somebody comes back to is no new one.
  const stood = useMemo(() => runsLit(store.getState()), [store]);
  return runs === 0 || runs === stood ? undefined : runs % 2 === 0 ? 'even' : 'odd';
}

function runsLit({ before, opening, ran }: State): number {
  return before === null || opening || ran?.target === 'challenge' ? 0 : before.runs;
}

/** What was refused stays so; else what was seen or follows was done, and of the rest nothing is known. */
function asReached(view: StepView, reach: Reach): StepView {
  if (view.status === 'failed') return view;
  return { ...view, status: reach === 'unknown' ? 'pending' : 'done' };
}
