import { judge, type Judged } from '../../../core/findings/judge';
import { knowledgeOf } from '../../../core/findings/knowledgeOf';
import { verdictRules, type VerdictCode } from '../../../core/findings/rules/verdict';
import type { HandshakeEvent } from '../../../core/trace/events';
import { withoutGuesses } from '../../../core/findings/withoutGuesses';

/** What the end of an own run, or of a driver's login, is explained by: all that the log tells, judged. */
export function findingsOf(log: readonly HandshakeEvent[]): Judged<VerdictCode> {
  const known = knowledgeOf(log);
  return withoutGuesses(judge(known, verdictRules), known);
}
