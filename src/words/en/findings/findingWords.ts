import type { Checked, FindingCode } from '../../../core/findings/finding';
import type { FindingFacts } from '../../../core/findings/facts';

/** What is said of a finding: what is so, and what to try, the likeliest first. */
export interface FindingWords {
  readonly says: string;
  /** The same in a few words, where several stand in a list. */
  readonly title?: string;
  /** What passed before the check that failed. */
  readonly passed?: string | undefined;
  /** Without their periods. */
  readonly next?: readonly string[];
}

/** One row a code: a code without its words does not compile. */
export type WordsByCode<Code extends FindingCode> = {
  readonly [C in Code]: (facts: FindingFacts[C], finding: Checked<C>) => FindingWords;
};
