import type { Checked } from '../../../core/findings/finding';
import { brokeWords } from './broke';
import type { FindingWords } from './findingWords';
import { replyWords } from './reply';
import { sandboxWords } from './sandbox';
import { stsWords } from './sts';
import { timeWords } from './time';

const words = { ...replyWords, ...stsWords, ...sandboxWords, ...brokeWords, ...timeWords };

/** A finding that the end of a try is explained by. */
export type VerdictFinding = Checked<keyof typeof words>;

export function isOfVerdict(finding: Checked): finding is VerdictFinding {
  return Object.hasOwn(words, finding.code);
}

/** What is said of a finding that the end of a try is explained by. */
export function verdictInWords(finding: VerdictFinding): FindingWords {
  // The facts are those of the code that the words are taken by.
  return (words[finding.code] as (facts: unknown, finding: Checked) => FindingWords)(finding.facts, finding);
}
