import type { StepId } from '../vocabulary/steps';
import type { Ending, HandshakeEvent } from './events';

/* What a log says at once, by looking for one event. */

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
