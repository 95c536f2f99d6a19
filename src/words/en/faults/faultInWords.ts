import type { FaultCode, FaultData } from '../../../core/fault/facts';
import { byteFaults } from './bytes';
import { inputFaults } from './input';
import { linkFaults } from './link';
import { mechanismFaults } from './mechanism';
import { networkFaults } from './network';
import { otherFaults } from './other';
import type { FaultWords, Said } from './said';
import { stsFaults } from './sts';
import { traceFaults } from './trace';

const words: FaultWords<FaultCode> = {
  ...byteFaults,
  ...mechanismFaults,
  ...inputFaults,
  ...linkFaults,
  ...networkFaults,
  ...stsFaults,
  ...traceFaults,
  ...otherFaults((fault) => faultInWords(fault)),
};

/** What is said of a fault: a statement without its period, and what to do next where that is known. */
export function faultInWords(fault: FaultData): Said {
  const said = (words[fault.code] as (facts: FaultData) => Said)(fault);
  return fault.protocol === undefined ? said : { ...said, next: otherProtocols[fault.protocol] };
}

const otherProtocols = {
  tls: 'This is TLS; start the listener with --listen-tls, or take tls=true out of the connection string',
  http: 'This is HTTP; a MongoDB driver is expected here',
} as const;

/** The statement alone. */
export function statementOf(fault: FaultData): string {
  return faultInWords(fault).says;
}

/** The same as one or two sentences. */
export function sentencesOf(fault: FaultData): string {
  const { says, next } = faultInWords(fault);
  return next === undefined ? `${says}.` : `${says}. ${next}.`;
}
