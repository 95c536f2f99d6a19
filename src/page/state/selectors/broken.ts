import type { LabSetting } from '../../../core/mistakes/lab/setting';
import type { ToggleId } from '../../../core/mistakes/lab/toggle';
import { toggles } from '../../../core/mistakes/lab/toggles';
import type { StepId } from '../../../core/vocabulary/steps';
import type { State } from '../view/state';
import { labOf, settingsInRun } from './lab';

/**
 * Something broken on purpose. `now`: in the run on screen, and in the next. `was`: in the run on screen, switched
 * off since. `next`: switched on since, so no run has seen it.
 */
export interface Broken {
  readonly id: ToggleId;
  readonly when: 'now' | 'was' | 'next';
}

/** What the lab breaks at a step, in the run on screen and in the next. */
export function brokenAt({ log, inputs }: Pick<State, 'log' | 'inputs'>, step: StepId): readonly Broken[] {
  const inRun = settingsInRun(log).filter(({ id }) => toggles[id].at === step);
  const inNext = labOf(inputs).filter(({ id }) => toggles[id].at === step);
  return [
    ...inRun.map(({ id }): Broken => ({ id, when: has(inNext, id) ? 'now' : 'was' })),
    ...inNext.filter(({ id }) => !has(inRun, id)).map(({ id }): Broken => ({ id, when: 'next' })),
  ];
}

function has(settings: readonly LabSetting[], id: ToggleId): boolean {
  return settings.some((setting) => setting.id === id);
}
