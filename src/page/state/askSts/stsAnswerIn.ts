import type { StsAnswer } from '../../../core/findings/knowledge';
import type { AskStsState } from './state';

/** The first answer of STS, as a fact that findings rest on. */
export function stsAnswerIn({ askings }: AskStsState): StsAnswer | undefined {
  for (const { answer } of askings) {
    if (answer.phase !== 'answered') continue;
    const date = answer.date === undefined ? {} : { date: answer.date, receivedAt: answer.now };
    const { reply, status } = answer;
    if (reply.kind === 'identity') return { kind: 'identity', identity: reply.identity, ...date };
    const { code, message, requestId } = reply;
    return { kind: 'error', status, code, message, requestId, ...date };
  }
  return undefined;
}
