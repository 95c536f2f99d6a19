import { stsService } from '../mongodbAws/constants';
import type { Signing } from '../sigv4/signing';
import type { ClientEvent } from './clientEvents';
import type { At, ClientRun } from './clientRun';

/**
 * Steps request to signature: has the request signed, and tells both. With a server and on paper it is the same.
 * @throws Fault what the signer throws
 */
export async function signTelling(
  { signer, ports, tell, tellKeys }: ClientRun,
  at: At,
  asked: Omit<ClientEvent & { readonly type: 'request' }, 'type'>,
): Promise<Signing> {
  const { request, region, amzDate } = asked;
  tell({ type: 'request', ...asked });
  at.step = 'signature';
  const since = ports.clock.steady();
  const { signing, keys } = await signer.sign(request, { region, service: stsService, amzDate });
  if (keys) tellKeys(keys);
  tell({ type: 'signed', signing, ms: ports.clock.steady() - since });
  return signing;
}
