import type { HandshakeEvent } from '../../../core/trace/events';
import type { ClientHooks } from '../../../core/handshake/clientHooks';
import { ownSigner } from '../../../core/handshake/signer';
import { makeClientFinal } from '../../../core/mongodbAws/clientFinal';
import { stsService } from '../../../core/mongodbAws/constants';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { Fault } from '../../../core/fault/fault';
import type { Inputs } from '../inputs/inputs';
import { requireCredentials } from '../inputs/resolution';
import type { Preview } from '../view/state';

/**
 * Signs the last challenge again with edited credentials: what the client would have sent.
 * @param hooks what was broken in that run, and is broken in this signing too
 * @returns null where there is no challenge yet, the credentials are not whole, or a machine would have to sign
 */
export async function signPreview(
  log: readonly HandshakeEvent[],
  inputs: Inputs,
  hooks: ClientHooks,
  Sha256: HashConstructor,
): Promise<Preview | null> {
  const request = log.findLast((event) => event.type === 'request');
  if (!request) return null;
  try {
    const signer = ownSigner(requireCredentials(inputs), hooks, Sha256);
    const scope = { region: request.region, service: stsService, amzDate: request.amzDate };
    const { signing, keys } = await signer.sign(request.request, scope);
    return { inputs, signing, keys, clientFinal: makeClientFinal(signing, signer.sessionToken) };
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
