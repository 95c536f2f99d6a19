import type { FaultData } from '../core/fault/facts';
import { faultData, toFault } from '../core/fault/fault';
import { faultInWords } from '../words/en/faults/faultInWords';
import type { Said } from '../words/en/faults/said';

/** What was thrown, as data, and what a person is told of it. */
export function said(thrown: unknown): FaultData & Said {
  const fault = faultData(toFault(thrown));
  return { ...fault, ...faultInWords(fault) };
}
