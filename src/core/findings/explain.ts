import type { FaultRecord, HandshakeEvent } from '../trace/events';
import { explainRefusal } from './explainRefusal';
import type { Explanation } from './explanation';
import { headlineOf, quoteOf, type Failed } from './inShort';

/** @param log of the run that ended so */
export function explain(ending: Failed, log: readonly HandshakeEvent[]): Explanation {
  const headline = headlineOf(ending);
  return ending.outcome === 'rejected'
    ? { headline, quote: quoteOf(ending), ...explainRefusal(ending.fault, log) }
    : { headline, ...explainFault(ending.fault) };
}

function explainFault(fault: FaultRecord): Pick<Explanation, 'sentence' | 'next'> {
  const where = [
    fault.host === undefined ? '' : ` at ${fault.host}`,
    fault.leg === undefined ? '' : `, leg ${fault.leg}`,
    fault.offset === undefined ? '' : `, offset ${fault.offset}`,
    fault.ms === undefined ? '' : `, after ${Math.round(fault.ms)} ms`,
  ].join('');
  return {
    sentence: `${fault.message} (${fault.code}${where}).`,
    next: fault.advice === undefined ? [] : [fault.advice],
  };
}
