import { brokenHooks } from '../core/lab/brokenHooks';
import type { LabHooks } from '../core/lab/hooks';
import { predictRun, type RunPrediction } from '../core/lab/predict';
import type { LabSetting } from '../core/lab/setting';
import type { LabContext } from '../core/lab/toggle';

/** What a run needs besides, where something is broken on purpose. */
export interface BrokenRun {
  readonly hooks: LabHooks;
  /** Who is to object. */
  readonly predicted: RunPrediction;
}

export function breakRun(settings: readonly LabSetting[], context: LabContext): BrokenRun {
  return { hooks: brokenHooks(settings), predicted: predictRun(settings, context) };
}
