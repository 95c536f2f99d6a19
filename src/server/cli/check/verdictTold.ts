import type { FaultData } from '../../../core/fault/facts';
import { sentencesOf } from '../../../words/en/faults/faultInWords';
import { headlineOf, quoteOf, type Failed } from '../../../words/en/inShort';
import { onTerminal } from '../../../words/en/onTerminal';

/** What happened, in two to four words. */
export function headlineTold(ending: Failed): string {
  return onTerminal(headlineOf(ending)) ?? '';
}

/** The words of whoever said no: a server's exactly as they are. */
export function quoteTold(ending: Failed): string {
  const quote = quoteOf(ending);
  return ending.outcome === 'rejected' ? quote : (onTerminal(quote) ?? '');
}

/** Why STS did not answer, in sentences. */
export function failureTold(fault: FaultData): string {
  return onTerminal(sentencesOf(fault)) ?? '';
}
