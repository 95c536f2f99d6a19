import type { LabContext, ToggleId } from '../../../core/mistakes/lab/toggle';
import { toggles } from '../../../core/mistakes/lab/toggles';
import type { TargetKind } from '../../../core/trace/events';

/** Why a toggle cannot be applied with these inputs, or null where it can. */
export function whyNot(id: ToggleId, target: TargetKind, context: LabContext): string | null {
  return target === 'challenge'
    ? 'On paper nobody judges: choose Sandbox for this.'
    : toggles[id].inapplicable(context);
}
