import type { LabSetting } from '../../../core/mistakes/lab/setting';
import { mistakes, type MistakeId } from '../../../core/mistakes/table/mistakes';
import type { StepId } from '../../../core/vocabulary/steps';
import type { State } from '../view/state';
import { labOf, settingsInRun } from './lab';

/**
 * Something broken on purpose. `now`: in the run on screen, and in the next. `was`: in the run on screen, switched
 * off since. `next`: switched on since, so no run has seen it.
 */
export interface Broken {
  readonly id: MistakeId;
  readonly when: 'now' | 'was' | 'next';
}

/** What the lab breaks at a step, in the run on screen and in the next. */
export function brokenAt(
  { log, inputs, fromFile }: Pick<State, 'log' | 'inputs' | 'fromFile'>,
  step: StepId,
): readonly Broken[] {
  const inRun = settingsInRun(log).filter(({ id }) => mistakes[id].at === step);
  if (fromFile) return inRun.map(({ id }): Broken => ({ id, when: 'now' }));
  const inNext = labOf(inputs).filter(({ id }) => mistakes[id].at === step);
  return [
    ...inRun.map(({ id }): Broken => ({ id, when: has(inNext, id) ? 'now' : 'was' })),
    ...inNext.filter(({ id }) => !has(inRun, id)).map(({ id }): Broken => ({ id, when: 'next' })),
  ];
}

function has(settings: readonly LabSetting[], id: MistakeId): boolean {
  return settings.some((setting) => setting.id === id);
}
