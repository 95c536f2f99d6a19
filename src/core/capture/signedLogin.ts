import { orNull } from '../fault/fault';
import { gs2CbFlag } from '../mongodbAws/constants';
import { int32Field, readPayload } from '../mongodbAws/payload';
import type { SignedLogin } from '../mongodbAws/replay';
import type { HandshakeEvent } from '../trace/events';
import { readFinalPayload } from './login';

/**
 * The signed request of a login, as the client sent it to the server.
 * @returns null where the log has no challenge, or no signature that was sent
 */
export function signedLoginIn(log: readonly HandshakeEvent[]): SignedLogin | null {
  const challenge = log.findLast((event) => event.type === 'server-first');
  const final = log.findLast((event) => event.type === 'client-final');
  if (challenge?.type !== 'server-first' || final?.type !== 'client-final') return null;
  const { authorization, amzDate, sessionToken } = readFinalPayload(final.payload);
  if (authorization === '' || amzDate === '') return null;
  const { stsHost, serverNonce } = challenge;
  return {
    stsHost,
    serverNonce,
    gs2CbFlag: flagIn(log),
    authorization,
    amzDate,
    ...(sessionToken ? { sessionToken } : {}),
  };
}

function flagIn(log: readonly HandshakeEvent[]): number {
  const first = log.findLast((event) => event.type === 'client-first');
  if (first?.type !== 'client-first') return gs2CbFlag;
  return orNull(() => int32Field(readPayload(first.payload), 'p')) ?? gs2CbFlag;
}
