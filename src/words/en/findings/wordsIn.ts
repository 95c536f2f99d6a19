import type { Checked, FindingCode } from '../../../core/findings/finding';
import type { FindingWords, WordsByCode } from './findingWords';

/** What a table says of a finding whose code it has. */
export function wordsIn<C extends FindingCode>(
  words: WordsByCode<C>,
  finding: Pick<Checked<C>, 'code' | 'facts' | 'at'>,
): FindingWords {
  const say = words[finding.code as C] as (facts: unknown, finding: unknown) => FindingWords;
  return say(finding.facts, finding);
}
