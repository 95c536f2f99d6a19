import { completeCredentials } from '../core/credentials/credentialKind';
import type { HandshakeEvent } from '../core/handshake/events';
import { makeClientFinal } from '../core/mongodbAws/clientFinal';
import { stsService } from '../core/mongodbAws/constants';
import type { HashConstructor } from '../core/sigv4/hash';
import { signRequest } from '../core/sigv4/sign';
import { Fault } from '../core/bytes/fault';
import type { Inputs } from './inputs';
import type { Preview } from './state';

/**
 * Signs the last challenge again with edited credentials: what the client would have sent.
 * @returns null where there is no challenge yet, or the credentials are not whole
 */
export async function signPreview(
  log: readonly HandshakeEvent[],
  inputs: Inputs,
  Sha256: HashConstructor,
): Promise<Preview | null> {
  const request = log.find((event) => event.type === 'request');
  if (!request) return null;
  try {
    const credentials = completeCredentials({
      accessKeyId: inputs.accessKeyId,
      secretAccessKey: inputs.secretAccessKey,
      sessionToken: inputs.sessionToken.length > 0 ? inputs.sessionToken : undefined,
    });
    const scope = { region: request.region, service: stsService, amzDate: request.amzDate };
    const { signing, keys } = await signRequest(request.request, credentials, scope, Sha256);
    return { inputs, signing, keys, clientFinal: makeClientFinal(signing, credentials.sessionToken) };
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
