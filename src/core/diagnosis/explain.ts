import type { Ending, FaultRecord, HandshakeEvent } from '../handshake/events';
import { explainRefusal } from './explainRefusal';
import type { Explanation } from './explanation';

type Failed = Ending & { readonly fault: FaultRecord };

/** @param log of the run that ended so */
export function explain(ending: Failed, log: readonly HandshakeEvent[]): Explanation {
  return ending.outcome === 'rejected' ? explainRefusal(ending.fault, log) : explainFault(ending.fault);
}

function explainFault(fault: FaultRecord): Explanation {
  const where = [
    fault.host === undefined ? '' : ` at ${fault.host}`,
    fault.leg === undefined ? '' : `, leg ${fault.leg}`,
    fault.offset === undefined ? '' : `, offset ${fault.offset}`,
    fault.ms === undefined ? '' : `, after ${Math.round(fault.ms)} ms`,
  ].join('');
  return {
    headline: headlineOf(fault),
    sentence: `${fault.message} (${fault.code}${where}).`,
    next: fault.advice === undefined ? [] : [fault.advice],
  };
}

function headlineOf({ code }: FaultRecord): string {
  switch (code) {
    case 'credentials-incomplete':
      return 'Credentials incomplete';
    case 'credentials-swapped':
      return 'Secret in the wrong field';
    case 'target-refused':
      return 'Target refused';
    case 'proxy-missing':
      return 'No proxy';
    case 'link-broken':
    case 'link-busy':
    case 'link-idle':
    case 'link-refused':
      return 'Link broken';
    case 'dns-failed':
    case 'dns-timeout':
    case 'srv-invalid':
    case 'txt-invalid':
      return 'Not resolved';
    case 'tcp-failed':
    case 'tcp-timeout':
    case 'no-host-left':
      return 'Not reached';
    case 'tls-failed':
    case 'tls-timeout':
    case 'tls-certificate':
    case 'tls-alert-80':
      return 'TLS failed';
    case 'reply-timeout':
      return 'No reply';
    case 'server-closed':
      return 'Server hung up';
    case 'driver-closed':
      return 'Driver hung up';
    case 'wire-version-too-old':
      return 'Server too old';
    case 'connection-string-invalid':
    case 'target-invalid':
    case 'credentials-in-target':
      return 'Connection string unusable';
    case 'challenge-invalid':
      return 'Challenge unusable';
    default:
      return 'Failed';
  }
}
