import type { FaultFacts } from '../../fault/facts';
import { Fault } from '../../fault/fault';

/** @param facts with no part of the reply in them */
export function invalidReply(facts: FaultFacts['sts-reply-invalid']): Fault<'sts-reply-invalid'> {
  return new Fault('sts-reply-invalid', facts);
}
