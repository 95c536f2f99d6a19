import type { FaultCode, FaultFacts, Where } from '../../../core/fault/facts';

/** What is said of a fault: a statement of fact without its period, and what to do next where that is known. */
export interface Said {
  readonly says: string;
  readonly next?: string;
}

/** One row a code: a code without its words does not compile. */
export type FaultWords<Code extends FaultCode> = {
  readonly [C in Code]: (facts: FaultFacts[C] & Where) => Said;
};

/** The words of one code whose cases are told by `problem`. */
export function byProblem<Facts extends { readonly problem: string }>(words: {
  readonly [P in Facts['problem']]: Said | ((facts: Extract<Facts, { problem: P }> & Where) => Said);
}): (facts: Facts & Where) => Said {
  return (facts) => {
    const said = words[facts.problem as Facts['problem']];
    return typeof said === 'function' ? said(facts as never) : said;
  };
}
