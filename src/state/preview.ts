import { completeCredentials } from '../core/credentials/credentialKind';
import type { HandshakeEvent } from '../core/handshake/events';
import type { LabHooks } from '../core/lab/hooks';
import { makeClientFinal } from '../core/mongodbAws/clientFinal';
import { stsService } from '../core/mongodbAws/constants';
import type { HashConstructor } from '../core/sigv4/hash';
import { Fault } from '../core/bytes/fault';
import type { Inputs } from './inputs';
import type { Preview } from './state';

/**
 * Signs the last challenge again with edited credentials: what the client would have sent.
 * @param lab what was broken in that run, and is broken in this signing too
 * @returns null where there is no challenge yet, or the credentials are not whole
 */
export async function signPreview(
  log: readonly HandshakeEvent[],
  inputs: Inputs,
  lab: LabHooks,
  Sha256: HashConstructor,
): Promise<Preview | null> {
  const request = log.find((event) => event.type === 'request');
  if (!request) return null;
  try {
    const entered = completeCredentials({
      accessKeyId: inputs.accessKeyId,
      secretAccessKey: inputs.secretAccessKey,
      sessionToken: inputs.sessionToken.length > 0 ? inputs.sessionToken : undefined,
    });
    const credentials = lab.credentials(entered);
    const scope = { region: request.region, service: stsService, amzDate: request.amzDate };
    const { signing, keys } = await lab.sign(request.request, credentials, scope, Sha256);
    return { inputs, signing, keys, clientFinal: makeClientFinal(signing, credentials.sessionToken) };
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
