import type { Document } from '../../core/bson/document';
import { int32At } from '../../core/bson/elements';
import { headerLength } from '../../core/wire/framer';
import { bodyOffset, decodeOpMsg } from '../../core/wire/opMsg';
import { decodeOpReply, opReply, opReplyLength } from '../../core/wire/opQuery';

/** A server's reply, kept as it came and read. */
export interface ServerReply {
  readonly message: Uint8Array;
  /** Where its document begins, which ends with the message. */
  readonly documentAt: number;
  readonly body: Document;
}

/** @throws Fault, with the byte offset, for what is not one document by OP_MSG or, to an OP_QUERY, by OP_REPLY */
export function readServerReply(message: Uint8Array): ServerReply {
  if (message.length >= headerLength && int32At(message, 12) === opReply) {
    return { message, documentAt: opReplyLength, body: decodeOpReply(message).body };
  }
  return { message, documentAt: bodyOffset, body: decodeOpMsg(message).body };
}
