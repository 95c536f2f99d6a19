import type { HandshakeEvent } from '../../../core/trace/events';
import { endingOf, heldStep } from '../../../core/trace/inLog';
import { sameTarget } from '../inputs/inputs';
import { sameCredentials } from '../inputs/resolution';
import type { State } from '../view/state';
import { sameLab } from './lab';

type Log = readonly HandshakeEvent[];

/** How a run stands, whoever it was for. */
type RunOutcome = 'idle' | 'running' | 'paused' | 'authenticated' | 'rejected' | 'failed';

/** The values of `data-outcome`. `example`: the success that the page opens with. */
export type Outcome = RunOutcome | 'example';

export function outcomeOf(log: Log): RunOutcome {
  const ending = endingOf(log);
  if (ending) return ending.outcome === 'signed' || ending.outcome === 'stopped' ? 'idle' : ending.outcome;
  if (log.length === 0) return 'idle';
  return heldStep(log) === null ? 'running' : 'paused';
}

type RunShown = Pick<State, 'ran' | 'log' | 'opening' | 'arrived' | 'answering'>;

/** What the page says to the person in front of it: no run of an example is an answer to what they brought since. */
export function outcomeFor(state: RunShown): Outcome {
  const outcome = outcomeOf(state.log);
  if (isOutdatedExample(state)) return 'idle';
  return outcome === 'authenticated' && state.opening ? 'example' : outcome;
}

/** Whether the run on screen was an example's, and something of the person's own arrived since it began. */
export function isOutdatedExample(state: RunShown): boolean {
  const { ran, log, opening, arrived, answering } = state;
  if (answering === 'on paper' || !arrived || ran?.givenBy !== 'example' || ran.machine) return false;
  // A run that a person began goes on, and may be waiting for them; of one that they stopped nothing was said.
  return opening || ['authenticated', 'rejected', 'failed'].includes(outcomeOf(log));
}

/** Whether what a server said was said of other inputs than those on screen. */
export function isStale({
  inputs,
  ran,
  log,
  answering,
}: Pick<State, 'inputs' | 'ran' | 'log' | 'answering'>): boolean {
  if (answering === 'on paper' || !ran || !endingOf(log)) return false;
  return !sameCredentials(inputs, ran) || !sameTarget(inputs, ran) || !sameLab(inputs, ran);
}

/** Whether the run on screen is not one of the inputs beside it. */
export function isOutdated(state: RunShown & Pick<State, 'inputs'>): boolean {
  return isStale(state) || isOutdatedExample(state);
}
