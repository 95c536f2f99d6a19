import { steps, type StepId } from '../../core/vocabulary/steps';

const modeTitles = {
  handshake: 'Handshake',
  diagnose: 'Diagnose',
  listen: 'Listen',
  drivers: 'Drivers',
} as const;

/** Of the whole page, for tabs, bookmarks and print: where one is in it, the nearest first. @param step null: none, or not known */
export function titleOf(mode: keyof typeof modeTitles, step: StepId | null): string {
  const place = step === null ? [] : [steps[step].title];
  return [...place, modeTitles[mode], 'Countersign'].join(' · ');
}
