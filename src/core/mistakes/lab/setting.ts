import { mistakeIds, mistakeOf, type MistakeId } from '../table/mistakes';
import { obstacleTo, type LabContext } from './obstacle';

/** A mistake that is to be made, as data: it goes into the log and so into an exported trace. Nothing in it is secret. */
export interface LabSetting {
  readonly id: MistakeId;
  /** Of the mistake's parameter, where it has one; absent, its initial value. */
  readonly value?: number;
}

export function valueOf({ id, value }: LabSetting): number {
  return value ?? mistakeOf(id).parameter?.initial ?? 0;
}

/** Each once, the last where there are two, in the table's order: the order in which they are made. */
export function inOrder(settings: readonly LabSetting[]): readonly LabSetting[] {
  return mistakeIds.flatMap((id) => settings.findLast((setting) => setting.id === id) ?? []);
}

/** Those that can be made here, in order. */
export function applicableSettings(
  settings: readonly LabSetting[],
  context: LabContext,
): readonly LabSetting[] {
  return inOrder(settings).filter(({ id }) => obstacleTo(id, context) === null);
}

/** Whether both make the same mistakes in the same way. */
export function sameSettings(a: readonly LabSetting[], b: readonly LabSetting[]): boolean {
  return (
    a.length === b.length &&
    a.every((setting) => b.some((other) => other.id === setting.id && valueOf(other) === valueOf(setting)))
  );
}
