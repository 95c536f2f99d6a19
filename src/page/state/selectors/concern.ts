import type { FaultCode } from '../../../core/fault/facts';
import { endingOf } from '../../../core/trace/inLog';
import { isStale } from './run';

/** What of the inputs a failure is about. `neither`: the proxy or the link, say, or a server's odd reply. */
export type Concern = 'target' | 'credentials' | 'neither';

const ofTarget: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'connection-string-invalid',
  'credentials-in-target',
  'target-invalid',
  'target-refused',
  'dns-failed',
  'dns-timeout',
  'srv-invalid',
  'txt-invalid',
  'tcp-failed',
  'tcp-timeout',
  'tls-failed',
  'tls-timeout',
  'tls-certificate',
  'tls-alert-80',
  'no-host-left',
]);

const ofCredentials: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'credentials-incomplete',
  'credentials-missing',
  'credentials-gone',
  'credentials-swapped',
  'signing-failed',
]);

/**
 * Which input the failed run on screen is about: only that one is to look wrong. A host that is not found says nothing
 * of a key that nobody was shown.
 * @returns null where no run failed, or another input has been changed since
 */
export function failureConcerns(state: Parameters<typeof isStale>[0]): Concern | null {
  const ending = endingOf(state.log);
  if (ending?.outcome !== 'failed' || isStale(state)) return null;
  const { code } = ending.fault;
  if (ofTarget.has(code)) return 'target';
  return ofCredentials.has(code) ? 'credentials' : 'neither';
}
