import type { Checked } from '../../../core/findings/finding';
import type { VerdictCode } from '../../../core/findings/rules/verdict';
import { brokeWords } from './broke';
import { changedWords } from './changed';
import type { FindingWords, WordsByCode } from './findingWords';
import { replyWords } from './reply';
import { sandboxWords } from './sandbox';
import { stsWords } from './sts';
import { endingWords, timeWords } from './time';
import { wordsIn } from './wordsIn';

export const verdictWords: WordsByCode<VerdictCode> = {
  ...replyWords,
  ...stsWords,
  ...sandboxWords,
  ...brokeWords,
  ...changedWords,
  ...timeWords,
  ...endingWords,
};

/** What is said of a finding that the end of a try is explained by. */
export function verdictInWords(finding: Checked<VerdictCode>): FindingWords {
  return wordsIn(verdictWords, finding);
}
