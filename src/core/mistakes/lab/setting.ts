import { whyNotApplicable } from './applicability';
import { toggleParameters } from './parameters';
import { toggleIds, type LabContext, type ToggleId } from './toggle';

/** A toggle that is on, as data: it goes into the log and so into an exported trace. Nothing in it is secret. */
export interface LabSetting {
  readonly id: ToggleId;
  /** Of the toggle's parameter, where it has one; absent, its initial value. */
  readonly value?: number;
}

export function valueOf({ id, value }: LabSetting): number {
  return value ?? toggleParameters[id]?.initial ?? 0;
}

/** Each once, the last where there are two, in the table's order: the order in which they are applied. */
export function inOrder(settings: readonly LabSetting[]): readonly LabSetting[] {
  return toggleIds.flatMap((id) => settings.findLast((setting) => setting.id === id) ?? []);
}

/** Those that can be applied here, in order. */
export function applicableSettings(
  settings: readonly LabSetting[],
  context: LabContext,
): readonly LabSetting[] {
  return inOrder(settings).filter(({ id }) => whyNotApplicable(id, context) === null);
}

/** Whether both break the same things in the same way. */
export function sameSettings(a: readonly LabSetting[], b: readonly LabSetting[]): boolean {
  return (
    a.length === b.length &&
    a.every((setting) => b.some((other) => other.id === setting.id && valueOf(other) === valueOf(setting)))
  );
}
