import { int32At } from '../bson/elements';
import type { AnnotatedBytes } from '../bytes/field';
import { annotateBody, annotateHeader } from './annotateHeaderAndBody';
import { moreToCome, requireEnvelope } from './opMsg';

/**
 * Every byte of one message as named fields; a body that is no document is one field.
 * @throws Fault as `decodeOpMsg` does for what stands before the body, except that `moreToCome` may be set
 */
export function annotateOpMsg(message: Uint8Array): AnnotatedBytes {
  const at = requireEnvelope(message, moreToCome);
  const flagBits = int32At(message, 16);
  return {
    bytes: message,
    fields: [
      ...annotateHeader(message, 'OP_MSG'),
      {
        path: ['flagBits'],
        part: 'flagBits',
        offset: 16,
        length: 4,
        text: `${flagBits}`,
        ...((flagBits & moreToCome) === 0 ? {} : { note: 'no-reply' }),
      },
      { path: ['section'], part: 'kind', offset: 20, length: 1, text: '0, the body' },
      ...annotateBody(message, at, message.length, 'body'),
    ],
  };
}
