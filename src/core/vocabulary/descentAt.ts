import { stepIds, type StepId } from './steps';
import { values, type ValueName } from './values';

/** What a step is on a value's way down from its maker: it makes it, uses it, is the last to, or is only passed. */
export type Descent = 'maker' | 'user' | 'last' | 'passed';

/** @returns null where the value's way does not come by */
export function descentAt(name: ValueName, step: StepId): Descent | null {
  const { madeBy, usedBy } = values[name];
  const places = usedBy.map((id) => stepIds.indexOf(id));
  const [at, first, last] = [stepIds.indexOf(step), stepIds.indexOf(madeBy), Math.max(...places)];
  if (at < first || at > last) return null;
  if (at === first) return 'maker';
  if (at === last) return 'last';
  return places.includes(at) ? 'user' : 'passed';
}
