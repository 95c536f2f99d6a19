import type { Ending, HandshakeEvent } from '../../core/handshake/events';
import type { StepId } from '../../core/trace/steps';
import { sameTarget } from '../inputs';
import { sameCredentials } from '../ladder';
import type { State } from '../state';
import { sameLab } from './lab';

type Log = readonly HandshakeEvent[];

/** The first event of a type, narrowed. */
export function firstOf<T extends HandshakeEvent['type']>(
  log: Log,
  type: T,
): (HandshakeEvent & { readonly type: T }) | undefined {
  return log.find((event): event is HandshakeEvent & { readonly type: T } => event.type === type);
}

/** The latest event of a type, narrowed. */
export function lastOf<T extends HandshakeEvent['type']>(
  log: Log,
  type: T,
): (HandshakeEvent & { readonly type: T }) | undefined {
  return log.findLast((event): event is HandshakeEvent & { readonly type: T } => event.type === type);
}

export function endingOf(log: Log): Ending | null {
  return lastOf(log, 'ended')?.ending ?? null;
}

export function isRunning(log: Log): boolean {
  return log.length > 0 && endingOf(log) === null;
}

/** The step whose message waits to be let go, or null. */
export function heldStep(log: Log): StepId | null {
  if (endingOf(log)) return null;
  const last = log.findLast((event) => event.type === 'held' || event.type === 'released');
  return last?.type === 'held' ? last.step : null;
}

/** The values of `data-outcome`. */
export type Outcome = 'idle' | 'running' | 'paused' | 'authenticated' | 'rejected' | 'failed';

export function outcomeOf(log: Log): Outcome {
  const ending = endingOf(log);
  if (ending) return ending.outcome === 'signed' || ending.outcome === 'stopped' ? 'idle' : ending.outcome;
  if (log.length === 0) return 'idle';
  return heldStep(log) === null ? 'running' : 'paused';
}

/** Whether what a server said was said of other inputs than those on screen. */
export function isStale({ inputs, ran, log }: Pick<State, 'inputs' | 'ran' | 'log'>): boolean {
  if (!ran || !endingOf(log)) return false;
  return !sameCredentials(inputs, ran) || !sameTarget(inputs, ran) || !sameLab(inputs, ran);
}
