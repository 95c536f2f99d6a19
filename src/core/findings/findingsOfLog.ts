import type { HandshakeEvent } from '../trace/events';
import { judge, type Judged } from './judge';
import type { Knowledge } from './knowledge';
import { knowledgeOf } from './knowledgeOf';
import { allRules } from './rules/all';
import { withoutGuesses } from './withoutGuesses';

/**
 * What is found of a run or a login: what its log tells, and what is known beside it.
 * @param beside goes before what the log tells
 */
export function findingsOfLog(
  log: readonly HandshakeEvent[],
  beside: Knowledge = {},
): { readonly known: Knowledge; readonly judged: Judged } {
  const known = { ...knowledgeOf(log), ...beside };
  return { known, judged: withoutGuesses(judge(known, allRules), known) };
}
