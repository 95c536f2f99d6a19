import type { FoundMistake, SoughtId } from '../../../core/mistakes/search/found';
import { madeWords } from './made';
import { requestWords } from './request';
import { secretWords } from './secret';
import type { SoughtWords } from './sayings';
import { textWords } from './texts';
import { typingWords } from './typing';

const words: { readonly [Id in SoughtId]: SoughtWords<Id> } = {
  ...madeWords,
  ...secretWords,
  ...requestWords,
  ...textWords,
  ...typingWords,
};

/** A mistake that was found, in words. */
export function soughtWords({ id, way }: FoundMistake): { readonly title: string; readonly remedy: string } {
  const { title, remedy } = words[id];
  // A way comes with the id that it belongs to.
  return { title: typeof title === 'string' ? title : (title as (way: unknown) => string)(way), remedy };
}
