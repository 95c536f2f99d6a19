import type { FoundMistake, SoughtId, SoughtWay } from '../../../core/mistakes/search/found';
import { madeWords } from './made';
import { requestWords } from './request';
import { secretWords } from './secret';
import { textWords } from './texts';

/** What is said of a mistake that a search may find. */
export interface SoughtWords<Id extends SoughtId = SoughtId> {
  /** What the driver does, a sentence without its period. */
  readonly title: string | ((way: SoughtWay<Id>) => string);
  /** What to do about it, a sentence without its period. */
  readonly remedy: string;
}

const words: { readonly [Id in SoughtId]: SoughtWords<Id> } = {
  ...madeWords,
  ...secretWords,
  ...requestWords,
  ...textWords,
};

/** A mistake that was found, in words. */
export function soughtWords({ id, way }: FoundMistake): { readonly title: string; readonly remedy: string } {
  const { title, remedy } = words[id];
  // A way comes with the id that it belongs to.
  return { title: typeof title === 'string' ? title : (title as (way: unknown) => string)(way), remedy };
}
