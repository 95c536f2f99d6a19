import { valueNames, type ValueName } from '../../../core/vocabulary/values';
import type { State } from '../view/state';
import { isRunning } from '../../../core/trace/inLog';
import { shownValues } from './shown';

/**
 * The values of the run that are not those of the run before it.
 * @returns null where there is nothing to tell: no run before, one that nobody asked for, or one that is under way
 */
export function newInRun(state: State): readonly ValueName[] | null {
  const { before, opening, ran, log } = state;
  if (before === null || opening || ran?.target === 'challenge' || isRunning(log)) return null;
  const now = shownValues({ ...state, preview: null });
  return valueNames.filter((name) => now[name] !== undefined && now[name] !== before.values[name]);
}
