import type { Ending, FaultRecord, HandshakeEvent } from '../handshake/events';
import { explainRefusal } from './explainRefusal';
import type { Explanation } from './explanation';
import { headlines } from './headlines';

type Failed = Ending & { readonly fault: FaultRecord };

/** @param log of the run that ended so */
export function explain(ending: Failed, log: readonly HandshakeEvent[]): Explanation {
  return ending.outcome === 'rejected' ? explainRefusal(ending.fault, log) : explainFault(ending.fault);
}

function explainFault(fault: FaultRecord): Explanation {
  const where = [
    fault.host === undefined ? '' : ` at ${fault.host}`,
    fault.leg === undefined ? '' : `, leg ${fault.leg}`,
    fault.offset === undefined ? '' : `, offset ${fault.offset}`,
    fault.ms === undefined ? '' : `, after ${Math.round(fault.ms)} ms`,
  ].join('');
  return {
    headline: headlines[fault.code],
    sentence: `${fault.message} (${fault.code}${where}).`,
    next: fault.advice === undefined ? [] : [fault.advice],
  };
}
