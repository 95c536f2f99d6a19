import type { ClientHooks } from '../../../core/handshake/clientHooks';
import { brokenHooks } from '../../../core/mistakes/lab/brokenHooks';
import { predictRun, type RunPrediction } from '../../../core/mistakes/lab/predict';
import type { LabSetting } from '../../../core/mistakes/lab/setting';
import type { LabContext } from '../../../core/mistakes/lab/toggle';

/** What a run needs besides, where something is broken on purpose. */
export interface BrokenRun {
  readonly hooks: ClientHooks;
  /** Who is to object. */
  readonly predicted: RunPrediction;
}

export function breakRun(settings: readonly LabSetting[], context: LabContext): BrokenRun {
  return { hooks: brokenHooks(settings), predicted: predictRun(settings, context) };
}
