import { codeOf } from '../../core/fault/codes';
import type { FaultData } from '../../core/fault/facts';
import type { Ending } from '../../core/trace/events';
import { faultInWords } from './faults/faultInWords';
import { headlines } from './headlines';

/** A run that a server refused, or that broke before one could. */
export type Failed = Extract<Ending, { readonly fault: FaultData }>;

/** What happened, in two to four words. */
export function headlineOf(ending: Failed): string {
  if (ending.outcome === 'failed') return headlines[codeOf(ending.fault)];
  const { serverCode } = ending.fault;
  return serverCode === undefined ? 'Rejected, no code' : `Rejected, code ${serverCode}`;
}

/** The words of whoever said no. */
export function quoteOf(ending: Failed): string {
  return ending.outcome === 'rejected' ? ending.fault.serverMessage : faultInWords(ending.fault).says;
}
