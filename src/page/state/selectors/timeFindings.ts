import type { TimeFacts } from '../../../core/findings/facts/time';
import type { Finding } from '../../../core/findings/finding';
import { judge } from '../../../core/findings/judge';
import { knowledgeOf } from '../../../core/findings/knowledgeOf';
import { timeRules } from '../../../core/findings/rules/time';
import type { HandshakeEvent } from '../../../core/trace/events';

/** What the times of a run tell, whatever came of it: no other rule is needed for these, and none is loaded. */
export function timeFindings(log: readonly HandshakeEvent[]): readonly Finding<keyof TimeFacts>[] {
  const { findings, harmless } = judge(knowledgeOf(log), timeRules);
  return [...findings, ...harmless];
}
