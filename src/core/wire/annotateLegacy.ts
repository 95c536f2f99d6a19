import { onDemand } from 'bson';
import { int32At } from '../bson/elements';
import type { AnnotatedBytes, Field } from '../bytes/field';
import { utf8Display } from '../bytes/utf8';
import { annotateBody, annotateHeader } from './annotateHeaderAndBody';
import { layOutOpQuery, opReplyLength, requireOpReply } from './opQuery';

/**
 * Every byte of an OP_QUERY as named fields (specification of the retired wire protocol: OP_QUERY).
 * @throws Fault as `layOutOpQuery`
 */
export function annotateOpQuery(message: Uint8Array): AnnotatedBytes {
  const { nameAt, nameEnd, bodyAt, bodyEnd } = layOutOpQuery(message);
  const name = utf8Display(message.subarray(nameAt, nameEnd));
  const selector =
    bodyEnd < message.length ? annotateBody(message, bodyEnd, message.length, 'returnFieldsSelector') : [];
  return {
    bytes: message,
    fields: [
      ...annotateHeader(message, 'OP_QUERY'),
      int32Field(message, 'flags', 16),
      {
        path: ['fullCollectionName'],
        part: 'name',
        offset: nameAt,
        length: nameEnd + 1 - nameAt,
        text: name,
      },
      int32Field(message, 'numberToSkip', bodyAt - 8),
      int32Field(message, 'numberToReturn', bodyAt - 4),
      ...annotateBody(message, bodyAt, bodyEnd, 'body'),
      ...selector,
    ],
  };
}

/** Every byte of an OP_REPLY as named fields. @throws Fault `frame-truncated` or `opcode-unexpected` */
export function annotateOpReply(message: Uint8Array): AnnotatedBytes {
  requireOpReply(message);
  const cursor = onDemand.NumberUtils.getBigInt64LE(message, 20);
  return {
    bytes: message,
    fields: [
      ...annotateHeader(message, 'OP_REPLY'),
      int32Field(message, 'responseFlags', 16),
      { path: ['cursorID'], part: 'value', offset: 20, length: 8, text: `${cursor}` },
      int32Field(message, 'startingFrom', 28),
      int32Field(message, 'numberReturned', 32),
      ...annotateBody(message, opReplyLength, message.length, 'body'),
    ],
  };
}

function int32Field(message: Uint8Array, name: string, offset: number): Field {
  return { path: [name], part: 'value', offset, length: 4, text: `${int32At(message, offset)}` };
}
