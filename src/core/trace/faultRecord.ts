import type { Fault } from '../fault/fault';
import type { FaultRecord } from './events';

/** A fault as data, without its `cause`, which may quote what it must not. */
export function recordFault(fault: Fault): FaultRecord {
  const { cause: _cause, ...facts } = fault.facts;
  return { code: fault.code, message: fault.message, ...facts };
}
