import type { Document } from '../bson/document';
import { int32At } from '../bson/elements';
import type { AnnotatedBytes } from '../bytes/field';
import { annotateOpMsg } from './annotateOpMsg';
import { annotateOpQuery, annotateOpReply } from './annotateLegacy';
import { headerLength } from './framer';
import { decodeOpMsg, moreToCome } from './opMsg';
import { decodeOpQuery, decodeOpReply, opQuery, opReply } from './opQuery';

/** Who sent what in answer to what, whichever of the three opcodes carried it. */
export interface WireMessage {
  readonly requestId: number;
  /** 0 in a request. */
  readonly responseTo: number;
  readonly body: Document;
}

/**
 * Reads a message that went either way between a driver and a server: OP_MSG, or the OP_QUERY and OP_REPLY of an old
 * first hello.
 * @throws Fault as the reader of its opcode does; one of another opcode is refused as `opcode-unexpected`
 */
export function readMessage(message: Uint8Array): WireMessage {
  switch (opcodeOf(message)) {
    case opQuery:
      return { ...decodeOpQuery(message), responseTo: 0 };
    case opReply:
      return decodeOpReply(message);
    default:
      return decodeOpMsg(message, moreToCome);
  }
}

/** Every byte of such a message as named fields. @throws Fault for what stands before its documents */
export function annotateWireMessage(message: Uint8Array): AnnotatedBytes {
  switch (opcodeOf(message)) {
    case opQuery:
      return annotateOpQuery(message);
    case opReply:
      return annotateOpReply(message);
    default:
      return annotateOpMsg(message);
  }
}

function opcodeOf(message: Uint8Array): number | null {
  return message.length < headerLength ? null : int32At(message, 12);
}
