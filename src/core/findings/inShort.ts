import type { Ending, FaultRecord } from '../trace/events';
import { headlines } from './headlines';

/** A run that a server refused, or that broke before one could. */
export type Failed = Ending & { readonly fault: FaultRecord };

/** What happened, in two to four words. */
export function headlineOf({ outcome, fault }: Failed): string {
  if (outcome === 'failed') return headlines[fault.code];
  return fault.serverCode === undefined ? 'Rejected, no code' : `Rejected, code ${fault.serverCode}`;
}

/** The words of whoever said no. */
export function quoteOf({ outcome, fault }: Failed): string {
  return outcome === 'rejected' ? (fault.serverMessage ?? '') : fault.message;
}
