import type { FaultData } from '../fault/facts';
import type { StepId } from '../vocabulary/steps';

/** The step at which something broke on the way to a server. */
export function stepOfFault({ code }: FaultData): StepId {
  return code === 'dns-failed' || code === 'dns-timeout' ? 'resolve' : 'connect';
}
