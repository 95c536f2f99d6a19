import { orNull } from '../fault/fault';
import type { FaultData } from '../fault/facts';
import { refusalIn } from '../mongodbAws/conversation';
import type { HandshakeEvent } from '../trace/events';
import { readMessage } from '../wire/readMessage';

/**
 * The no by which a run was refused, in the server's own words: what somebody wrote into the reply while it was held is
 * not the server's.
 * @param read as the client read it
 * @returns null where the server itself said yes, or nothing that can be read
 */
export function refusalCame(
  log: readonly HandshakeEvent[],
  read: FaultData<'server-refused'>,
): FaultData<'server-refused'> | null {
  const last = log.findLast(({ type }) => type === 'received' || type === 'edited');
  if (last?.type !== 'edited' || !last.reply) return read;
  const came = log.findLast((event) => event.type === 'received');
  return came === undefined ? read : orNull(() => refusalIn(readMessage(came.message).body));
}
