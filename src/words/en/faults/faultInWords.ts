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
import { forwardProxy, viaFaults } from './via';

const words: FaultWords<FaultCode> = {
  ...byteFaults,
  ...mechanismFaults,
  ...inputFaults,
  ...linkFaults,
  ...networkFaults,
  ...viaFaults,
  ...stsFaults,
  ...traceFaults,
  ...otherFaults((fault) => faultInWords(fault)),
};

/** What is said of a fault: a statement without its period, and what to do next where that is known. */
export function faultInWords(fault: FaultData): Said {
  const said = toProxy(fault, (words[fault.code] as (facts: FaultData) => Said)(fault));
  return fault.protocol === undefined ? said : { ...said, next: otherProtocols[fault.protocol] };
}

/** What befell a connection to the forward proxy itself is told as of any host. */
function toProxy(fault: FaultData, { says, next }: Said): Said {
  if (fault.leg !== 'via' || fault.code in viaFaults) return next === undefined ? { says } : { says, next };
  const lower = `${says.charAt(0).toLowerCase()}${says.slice(1)}`;
  return {
    says: `On the way to ${forwardProxy(fault)}: ${lower}`,
    next:
      fault.code.startsWith('tls-') && next !== undefined
        ? next
        : 'Check host and port of its URL, in --via or HTTPS_PROXY',
  };
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
  return next === undefined ? `${says}.` : `${says}. ${next}${next.endsWith('?') ? '' : '.'}`;
}
