import type { Knowledge, StsAnswer } from '../../../core/findings/knowledge';
import { judgedIn } from './judged';
import type { DiagnoseState } from './state';

/** All that is known of the login that is to be explained. @param sts what STS answered when it was asked from here */
export function knowledgeIn(state: DiagnoseState, now: number, sts?: StsAnswer): Knowledge {
  const { check, answers } = state;
  const { known } = judgedIn(state, now);
  const isOfThis = check?.authorization === known.captured?.authorization;
  return {
    ...known,
    ...(check?.result && isOfThis ? { check: check.result } : {}),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(sts ? { sts } : {}),
  };
}
