import type { IdentityAnswer } from '../sts/actions/askIdentity';
import type { StsAnswer } from './knowledge';

/** An answer of STS, as a fact that findings rest on. */
export function stsAnswerOf({ reply, status, date, now }: IdentityAnswer): StsAnswer {
  const clock = date === undefined ? {} : { date, receivedAt: now };
  if (reply.kind === 'identity') return { kind: 'identity', identity: reply.identity, ...clock };
  const { code, message, requestId } = reply;
  return { kind: 'error', status, code, message, requestId, ...clock };
}
