import type { MistakeId } from '../../core/mistakes/table/mistakes';
import { mistakeWords } from './mistakes';

/** A mistake that is, was or is to be made on purpose at a step. */
interface Broken {
  readonly id: MistakeId;
  readonly when: 'now' | 'was' | 'next';
}

const leads: Readonly<Record<Broken['when'], string>> = {
  now: 'Broken on purpose here',
  was: 'Broken on purpose here in this run, and no longer',
  next: 'To be broken here in the next run',
};

/** What is broken at a step, by when: `Broken on purpose here: Host with port`. */
export function brokenInWords(broken: readonly Broken[]): readonly string[] {
  return (['now', 'was', 'next'] as const).flatMap((when) => {
    const titles = broken.filter((one) => one.when === when).map(({ id }) => mistakeWords[id].title);
    return titles.length === 0 ? [] : [`${leads[when]}: ${titles.join(', ')}`];
  });
}
