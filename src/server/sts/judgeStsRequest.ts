import { Fault, orNull } from '../../core/fault/fault';
import { judgeStsEndpoint } from '../../core/sts/actions/endpoint';
import type { StsHttpRequest } from '../../core/sts/actions/exchange';
import { decodeForm, isStsAction, stsActions, stsVersion } from '../../core/sts/actions/form';

/**
 * Whether a request may go to STS: an endpoint of STS, and one of the three actions. With `--sts-endpoint` a request may
 * also be signed for an endpoint of AWS: it goes to the one that the operator named all the same.
 * @param endpoint host and port to which `--sts-endpoint` sends every request, or null
 * @throws Fault `sts-endpoint-refused` or `command-refused`
 */
export function judgeOutgoingSts({ host, body }: StsHttpRequest, endpoint: string | null): void {
  if (endpoint === null) judgeStsEndpoint(host);
  else if (host !== endpoint && orNull(() => judgeStsEndpoint(host)) === null) {
    throw new Fault('sts-endpoint-refused', { problem: 'other-endpoint' });
  }
  const form = decodeForm(body);
  if (isStsAction(form.get('Action')) && form.get('Version') === stsVersion) return;
  throw new Fault('command-refused', { problem: 'sts-action', actions: stsActions, version: stsVersion });
}
