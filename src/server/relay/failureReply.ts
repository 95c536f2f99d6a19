import { faultInWords } from '../../words/en/faults/faultInWords';
import type { Document } from '../../core/bson/document';
import { faultData, type Fault } from '../../core/fault/fault';
import type { Leg } from '../../core/fault/leg';
import { errorReply } from '../../core/mongodbAws/server/errors';

const places: Readonly<Record<Leg, string>> = {
  srv: 'SRV lookup of',
  txt: 'TXT lookup of',
  address: 'address lookup of',
  via: 'connection by a forward proxy to',
  tcp: 'TCP connection to',
  tls: 'TLS handshake with',
  reply: 'reply of',
};

/**
 * What a driver is told when its message could not be passed on or was not answered. Drivers show code and text of
 * a failed command; a connection that just closed would tell nothing.
 */
export function failureReply(fault: Fault): Document {
  const { code, facts } = fault;
  const { leg, host } = facts;
  const { says, next } = faultInWords(faultData(fault));
  const place = leg !== undefined && host !== undefined ? ` (${places[leg]} ${host})` : '';
  const sentences = [`${says}${place}`, ...(next === undefined ? [] : [next])].join('. ');
  return errorReply(
    code.endsWith('-timeout') ? 'NetworkTimeout' : 'HostUnreachable',
    `Countersign's relay has no answer from the cluster. ${sentences}`,
  );
}
