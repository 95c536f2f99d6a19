import type { Checked, Finding, FindingCode, Level, Passed } from './finding';
import type { Knowledge } from './knowledge';
import type { Rule } from './rule';
import type { Subject } from './subject';

/** What the rules make of all that is known. */
export interface Judged<C extends FindingCode = FindingCode> {
  /** The likeliest cause first. */
  readonly findings: readonly Finding<C>[];
  /** Found, and no cause of what happened: something else showed that what they accuse is right. */
  readonly harmless: readonly Finding<C>[];
  readonly passed: readonly Passed<C>[];
  /** Of these it is shown that they are right. */
  readonly proven: ReadonlySet<Subject>;
}

const levels = ['certain', 'likely', 'possible'] as const satisfies readonly Level[];

/**
 * Tests every rule whose needs are met. In the order of the level, then what somebody's own answer accuses, then as the
 * rules stand; a refusal without a reason behind what is likely, and what is explained behind what explains it.
 */
export function judge<C extends FindingCode>(known: Knowledge, rules: readonly Rule<C>[]): Judged<C> {
  const checked = rules
    .filter(({ needs }) => needs.every((name) => known[name] !== undefined))
    .flatMap(({ test }) => test(known));
  const found = checked.filter(isFinding);
  const proven = new Set(checked.flatMap(({ proves = [] }) => proves));
  const told = new Set(
    found.filter(({ proves, untold }) => proves !== undefined && untold !== true).map(({ about }) => about),
  );
  return {
    findings: ranked(
      found.filter(({ about }) => !proven.has(about)),
      told,
    ),
    harmless: found.filter(({ about }) => proven.has(about)),
    passed: checked.filter(isPassed),
    proven,
  };
}

function ranked<C extends FindingCode>(
  findings: readonly Finding<C>[],
  told: ReadonlySet<Subject>,
): readonly Finding<C>[] {
  const first = ({ level, about, untold }: Finding<C>): number =>
    // Behind what is likely, before what is only possible.
    untold ? 3.5 : levels.indexOf(level) * 2 + (told.has(about) ? 0 : 1);
  const rank = (finding: Finding<C>): number => {
    const { explainedBy = [] } = finding;
    const explaining = findings.filter(
      ({ about, at, level, untold, explainedBy: deeper }) =>
        explainedBy.includes(about) &&
        !untold &&
        deeper === undefined &&
        // What is likely explains only where it shows the characters.
        (level === 'certain' || (level === 'likely' && at !== undefined)),
    );
    return Math.max(first(finding), ...explaining.map((one) => first(one) + 0.25));
  };
  return [...findings].sort((a, b) => rank(a) - rank(b));
}

function isFinding<C extends FindingCode>(checked: Checked<C>): checked is Finding<C> {
  return checked.level !== 'passed';
}

function isPassed<C extends FindingCode>(checked: Checked<C>): checked is Passed<C> {
  return checked.level === 'passed';
}
