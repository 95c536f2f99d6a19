import type { StsAnswer } from '../../../core/findings/knowledge';
import { stsAnswerOf } from '../../../core/findings/stsAnswerOf';
import type { AskStsState } from './state';

/** The first answer of STS, as a fact that findings rest on. */
export function stsAnswerIn({ askings }: AskStsState): StsAnswer | undefined {
  const answered = askings.find(({ answer }) => answer.phase === 'answered')?.answer;
  return answered?.phase === 'answered' ? stsAnswerOf(answered) : undefined;
}
