import type { ChangedFacts } from '../../../core/findings/facts/changed';
import { editInWords } from '../held/editInWords';
import type { WordsByCode } from './findingWords';

/** What somebody made of messages while they were held. */
export const changedWords: WordsByCode<keyof ChangedFacts> = {
  'changed-by-hand': (edited) => ({
    says: editInWords(edited),
    next: ['Run it again unchanged, and see whether it still fails'],
  }),
};
