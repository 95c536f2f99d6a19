import type { EventBody } from '../../../core/trace/events';
import type { StepId } from '../../../core/vocabulary/steps';

/**
 * Where a person is needed after an event: at a held message, at the step at which a run broke, and after the last
 * message of a run that was gone through by hand; null: nowhere else than before.
 */
export function cursorAfter(event: EventBody, byHand: boolean): StepId | null {
  if (event.type === 'held') return event.step;
  if (event.type !== 'ended') return null;
  switch (event.ending.outcome) {
    case 'rejected':
    case 'failed':
      return event.ending.step;
    case 'authenticated':
      return byHand ? 'verdict' : null;
    case 'signed':
    case 'stopped':
      return null;
  }
}
