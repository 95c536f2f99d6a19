import { bytesEqual } from '../bytes/bytes';
import type { AnnotatedBytes, Field } from '../bytes/field';
import { orNull } from '../fault/fault';
import { annotateMessage } from '../handshake/annotate';
import { isValueName, type ValueName } from '../vocabulary/values';
import type { MadeValues } from './madeValues';
import type { Mark, MessageMedium } from './place';
import { authorizationMarks, hostMarks, marksAt } from './textMarks';

/** What is known of a message's payload. */
export interface MessageMarks {
  readonly marks: readonly Mark[];
  /** The fields of its payload, and where that begins; null where there is none that is a document. */
  readonly payload: { readonly offset: number; readonly fields: readonly Field[] } | null;
}

/** The marks of values that belong in a message: the payload, its fields, and what these are made of. */
export function messageMarks(message: MessageMedium, made: MadeValues): MessageMarks {
  const annotated = orNull(() => annotateMessage(message.bytes));
  if (!annotated) return { marks: [], payload: null };
  const payload = payloadIn(annotated);
  const value = payloadValue(message);
  const whole = payload && value ? wholeMark(annotated, payload, value, made) : [];
  const inFields = annotated.fields.flatMap((field) => fieldMarks(annotated, field, made));
  return {
    marks: [...whole, ...inFields],
    payload: payload && { offset: payload[0]?.offset ?? 0, fields: payload },
  };
}

function payloadIn({ fields }: AnnotatedBytes): readonly Field[] | null {
  const start = fields.findIndex((field) => isOfPayload(field) && field.part === 'document length');
  const end = fields.findLastIndex((field) => isOfPayload(field) && field.part === 'end of document');
  return start < 0 || end < start ? null : fields.slice(start, end + 1);
}

function isOfPayload({ path }: Field): boolean {
  return path.length === 2 && path[1] === 'payload';
}

function payloadValue({ command, direction }: MessageMedium): ValueName | null {
  if (command === 'saslStart') return direction === 'received' ? 'serverFirst' : 'clientFirst';
  return command === 'saslContinue' && direction !== 'received' ? 'clientFinal' : null;
}

function wholeMark(
  { bytes }: AnnotatedBytes,
  payload: readonly Field[],
  value: ValueName,
  made: MadeValues,
): readonly Mark[] {
  const [first, last] = [payload[0], payload.at(-1)];
  if (!first || !last) return [];
  const { offset } = first;
  return rawMark(value, offset, bytes.subarray(offset, last.offset + last.length), made);
}

function rawMark(value: ValueName, offset: number, found: Uint8Array, made: MadeValues): readonly Mark[] {
  const written = made.get(value)?.get('raw');
  if (!written || found.length === 0) return [];
  const changed = bytesEqual(found, written) ? {} : { changed: true as const };
  return [{ value, offset, length: found.length, encoding: 'raw', ...changed }];
}

function fieldMarks({ bytes }: AnnotatedBytes, field: Field, made: MadeValues): readonly Mark[] {
  const { value, offset, length } = field;
  if (value === undefined || !isValueName(value)) return [];
  const found = bytes.subarray(offset, offset + length);
  switch (value) {
    case 'serverNonce':
      return [
        ...rawMark(value, offset, found, made),
        ...rawMark('clientNonce', offset, found.subarray(0, 32), made),
      ];
    case 'clientNonce':
      return rawMark(value, offset, found, made);
    case 'authorization':
      return authorizationMarks(found, made, offset);
    case 'stsHost':
      return hostMarks(found, made, offset);
    default:
      return marksAt(found, [{ value, from: 0, to: length }], made, offset);
  }
}
