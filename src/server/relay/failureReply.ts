import type { Document } from '../../core/bson/document';
import type { Fault } from '../../core/fault/fault';
import type { Leg } from '../../core/link/facts';
import { errorReply } from '../../core/mongodbAws/server/errors';

const places: Readonly<Record<Leg, string>> = {
  srv: 'SRV lookup of',
  txt: 'TXT lookup of',
  address: 'address lookup of',
  tcp: 'TCP connection to',
  tls: 'TLS handshake with',
  reply: 'reply of',
};

/**
 * What a driver is told when its message could not be passed on or was not answered. Drivers show code and text of
 * a failed command; a connection that just closed would tell nothing.
 */
export function failureReply({ code, message, facts }: Fault): Document {
  const { leg, host, advice } = facts;
  const place = isLeg(leg) && host !== undefined ? ` (${places[leg]} ${host})` : '';
  const sentences = [`${message}${place}`, ...(advice === undefined ? [] : [advice])].join('. ');
  return errorReply(
    code.endsWith('-timeout') ? 'NetworkTimeout' : 'HostUnreachable',
    `Countersign's relay has no answer from the cluster. ${sentences}`,
  );
}

function isLeg(text: string | undefined): text is Leg {
  return text !== undefined && text in places;
}
