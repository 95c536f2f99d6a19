import type { Document } from '../../core/bson/document';
import { int32At } from '../../core/bson/elements';
import { Fault } from '../../core/fault/fault';
import { headerLength } from '../../core/wire/framer';
import { commandName, decodeOpMsg, encodeOpMsg, moreToCome } from '../../core/wire/opMsg';
import { decodeOpQuery, encodeOpReply, opQuery } from '../../core/wire/opQuery';

/** A driver's message, as far as the relay needs to know it. */
export interface DriverRequest {
  readonly requestId: number;
  readonly command: string;
  readonly body: Document;
  readonly wantsReply: boolean;
  /** For the first hello of some drivers, sent by OP_QUERY: the collection. */
  readonly legacyCollection?: string;
}

/**
 * Reads one whole message of a driver.
 * @throws Fault for a message that is none, or `flags-unsupported` for one that asks for any but one reply
 */
export function readRequest(message: Uint8Array): DriverRequest {
  if (message.length >= headerLength && int32At(message, 12) === opQuery) {
    const { requestId, collection, body } = decodeOpQuery(message);
    return { requestId, body, command: commandName(body), wantsReply: true, legacyCollection: collection };
  }
  const { requestId, flagBits, body } = decodeOpMsg(message, moreToCome);
  const command = commandName(body);
  const isFarewell = flagBits === moreToCome && command === 'endSessions';
  // exhaustAllowed has no place here: it follows topologyVersion, which the relay keeps back.
  if (flagBits !== 0 && !isFarewell) {
    throw new Fault('flags-unsupported', { problem: 'relay', offset: 16 });
  }
  return { requestId, body, command, wantsReply: !isFarewell };
}

/** A reply of the relay's own to that request, by the opcode that answers it. */
export function encodeAnswer(request: DriverRequest, replyId: number, body: Document): Uint8Array {
  return request.legacyCollection === undefined
    ? encodeOpMsg({ requestId: replyId, responseTo: request.requestId, body })
    : encodeOpReply(replyId, request.requestId, body);
}
