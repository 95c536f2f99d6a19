import type { StepId } from './steps';
import { valueNames, values, type ValueName } from './values';

/** The values that meet at a step: those that it makes, then those that it uses. */
export function valuesAt(step: StepId): readonly ValueName[] {
  const made = valueNames.filter((name) => values[name].madeBy === step);
  const used = valueNames.filter((name) => values[name].usedBy.includes(step) && !made.includes(name));
  return [...made, ...used];
}
