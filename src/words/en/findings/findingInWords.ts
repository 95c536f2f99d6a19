import type { Checked, FindingCode } from '../../../core/findings/finding';
import { causeWords } from './causes';
import { checkInWords, checkWords } from './check';
import type { Conclusion } from './conclusion';
import { uriWords } from './connectionString';
import type { FindingWords } from './findingWords';
import { loginFindingInWords, loginWords } from './login';
import { ownWords } from './own';
import { pairWords } from './pairs';
import { renewalWords } from './renewal';
import { verdictInWords, verdictWords } from './verdict';
import { wayWords } from './way';
import { wordsIn } from './wordsIn';

type Say<C extends FindingCode> = (finding: Checked<C>) => FindingWords;

/** Who says what, by code: a code of nobody's does not compile. */
const sayers = {
  ...saidBy(verdictWords, verdictInWords),
  ...saidBy(checkWords, (finding) => asFinding(checkInWords(finding))),
  ...saidBy(loginWords, loginFindingInWords),
  ...saidBy(wayWords, (finding) => wordsIn(wayWords, finding)),
  ...saidBy(ownWords, (finding) => wordsIn(ownWords, finding)),
  ...saidBy(causeWords, (finding) => wordsIn(causeWords, finding)),
  ...saidBy(uriWords, (finding) => wordsIn(uriWords, finding)),
  ...saidBy(renewalWords, (finding) => wordsIn(renewalWords, finding)),
  ...saidBy(pairWords, (finding) => wordsIn(pairWords, finding)),
} satisfies Readonly<Record<FindingCode, unknown>>;

/** What is said of any finding. */
export function findingInWords(finding: Checked): FindingWords {
  // Whoever says it was taken by its code.
  return (sayers[finding.code] as unknown as Say<FindingCode>)(finding);
}

function saidBy<C extends FindingCode>(
  table: Readonly<Record<C, unknown>>,
  say: Say<C>,
): Readonly<Record<C, Say<C>>> {
  return Object.fromEntries(Object.keys(table).map((code) => [code, say])) as Record<C, Say<C>>;
}

function asFinding({ title, short, faults, lines, remains }: Conclusion): FindingWords {
  const mistakes = faults.map((fault) => `${fault.title}.`);
  return {
    title: short,
    says: [`${title}.`, ...mistakes, ...lines].join(' '),
    next: [...faults.flatMap(({ remedy }) => remedy ?? []), ...remains],
  };
}
