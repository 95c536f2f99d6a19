import { faultInWords } from '../../words/en/faults/faultInWords';
import type { FaultData } from '../../core/fault/facts';
import { Fault, faultData } from '../../core/fault/fault';

/** Why it could not start, in one line for a terminal, without its period. */
export function startupError(thrown: unknown): string {
  if (thrown instanceof Fault) return faultTold(faultData(thrown));
  if (!(thrown instanceof Error)) return 'it could not start';
  const { option, code, address } = thrown as NodeJS.ErrnoException & { option?: string; address?: string };
  const told = systemTold(thrown);
  if (option === undefined) return told;
  const isWithoutIPv4 = code === 'EADDRNOTAVAIL' && address === '127.0.0.1';
  return `${option}: ${told}${isWithoutIPv4 ? '; without IPv4 that is [::1]' : ''}`;
}

function systemTold(thrown: Error): string {
  const { code, port, address } = thrown as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE')
    return `port ${port} on ${address} is in use; choose another, or 0 for any free one`;
  if (code === 'EACCES' && port !== undefined)
    return `port ${port} on ${address} may not be used; choose one above 1023`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${address ?? 'the host'} is not an address of this machine`;
  return `it could not start (${code ?? thrown.name})`;
}

/** Of a connection string, which is not said back, it is said where in it, and what to do: whoever reads this has it before them. */
function faultTold(fault: FaultData): string {
  const { says, next } = faultInWords(fault);
  if (fault.code !== 'connection-string-invalid') return says;
  const { offset } = fault;
  const where = `The connection string cannot be read${offset === undefined ? '' : ` at character ${offset + 1}`}: ${says}`;
  return next === undefined ? where : `${where}. ${next}`;
}
