import { faultInWords } from './faults/faultInWords';
import type { FaultData } from '../../core/fault/facts';
import type { HandshakeEvent } from '../../core/trace/events';
import { explainRefusal } from './refusals/explainRefusal';
import type { Explanation } from './refusals/explanation';
import { headlineOf, quoteOf, type Failed } from './inShort';

/** @param log of the run that ended so */
export function explain(ending: Failed, log: readonly HandshakeEvent[]): Explanation {
  const headline = headlineOf(ending);
  return ending.outcome === 'rejected'
    ? { headline, quote: quoteOf(ending), ...explainRefusal(ending.fault, log) }
    : { headline, ...explainFault(ending.fault) };
}

function explainFault(fault: FaultData): Pick<Explanation, 'sentence' | 'next'> {
  const { says, next } = faultInWords(fault);
  const where = [
    fault.host === undefined ? '' : ` at ${fault.host}`,
    fault.leg === undefined ? '' : `, leg ${fault.leg}`,
    fault.offset === undefined ? '' : `, offset ${fault.offset}`,
    fault.ms === undefined ? '' : `, after ${Math.round(fault.ms)} ms`,
  ].join('');
  return {
    sentence: `${says} (${fault.code}${where}).`,
    next: next === undefined ? [] : [next],
  };
}
