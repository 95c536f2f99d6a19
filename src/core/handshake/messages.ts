import type { Document } from '../bson/document';
import { Fault } from '../fault/fault';
import { decodeOpMsg, encodeOpMsg } from '../wire/opMsg';

/** A request as bytes. */
export function encodeRequest(requestId: number, command: Document): Uint8Array {
  return encodeOpMsg({ requestId, responseTo: 0, body: command });
}

/** @throws Fault `response-unmatched` when it answers another request, or what `decodeOpMsg` throws */
export function readReply(message: Uint8Array, requestId: number): Document {
  const { responseTo, body } = decodeOpMsg(message);
  if (responseTo !== requestId) {
    throw new Fault('response-unmatched', {
      problem: 'other-request',
      answers: responseTo,
      sent: requestId,
      offset: 8,
    });
  }
  return body;
}
