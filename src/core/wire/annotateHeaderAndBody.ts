import { annotateDocument } from '../bson/annotate';
import { int32At } from '../bson/elements';
import { orNull } from '../fault/fault';
import type { Field } from '../bytes/field';

/** The four numbers that every message begins with. */
export function annotateHeader(message: Uint8Array, opcode: string): readonly Field[] {
  const path = ['header'];
  return [
    { path, part: 'messageLength', offset: 0, length: 4, text: `${int32At(message, 0)} bytes` },
    { path, part: 'requestID', offset: 4, length: 4, text: `${int32At(message, 4)}` },
    { path, part: 'responseTo', offset: 8, length: 4, text: `${int32At(message, 8)}` },
    { path, part: 'opCode', offset: 12, length: 4, text: opcode },
  ];
}

/** The document between two offsets, or one field for what is none. */
export function annotateBody(
  message: Uint8Array,
  start: number,
  end: number,
  name: string,
): readonly Field[] {
  const path = [name];
  return (
    orNull(() => annotateDocument(message.subarray(0, end), start, path)) ?? [
      { path, part: 'not understood', offset: start, length: end - start },
    ]
  );
}
