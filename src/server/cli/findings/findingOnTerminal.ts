import type { Finding, Passed } from '../../../core/findings/finding';
import { findingInWords } from '../../../words/en/findings/findingInWords';
import type { FindingWords } from '../../../words/en/findings/findingWords';
import { onTerminal } from '../../../words/en/onTerminal';

/** What a command says of a finding: what to do is what can be done without the page, or says that the page does it. */
export function findingOnTerminal(
  finding: Finding | Passed,
): Pick<FindingWords, 'says' | 'passed'> & Required<Pick<FindingWords, 'next'>> {
  const { says, passed, next = [] } = findingInWords(finding);
  return {
    says: onTerminal(says) ?? '',
    passed: passed === undefined ? undefined : (onTerminal(passed) ?? undefined),
    next: next.flatMap((line) => onTerminal(line) ?? []),
  };
}
