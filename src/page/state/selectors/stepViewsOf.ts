import type { HandshakeEvent } from '../../../core/trace/events';
import { stepViews, type StepView } from '../../../core/trace/stepViews';

/** The step list of a log, made once. */
export function stepViewsOf(log: readonly HandshakeEvent[]): readonly StepView[] {
  const known = remembered.get(log);
  if (known) return known;
  const made = stepViews(log);
  remembered.set(log, made);
  return made;
}

const remembered = new WeakMap<readonly HandshakeEvent[], readonly StepView[]>();
