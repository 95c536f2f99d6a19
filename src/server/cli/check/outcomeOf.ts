import type { HandshakeEvent } from '../../../core/trace/events';
import { endingOf } from '../../../core/trace/inLog';

/** How a check came out, in a word, and the exit status that says so. */
export const exitStatuses = {
  authenticated: 0,
  /** A server refused, or answered as no server of this mechanism does. */
  refused: 1,
  /** No server answered. */
  'not-reached': 3,
  'no-credentials': 4,
} as const;

export type CheckOutcome = keyof typeof exitStatuses;

/** @param log of a run that has ended */
export function outcomeOf(log: readonly HandshakeEvent[]): CheckOutcome {
  const ending = endingOf(log);
  if (ending?.outcome === 'authenticated') return 'authenticated';
  if (ending?.outcome === 'rejected') return 'refused';
  if (!log.some(({ type }) => type === 'received')) return 'not-reached';
  return ending?.step === 'credentials' ? 'no-credentials' : 'refused';
}
