import { annotateDocument } from '../bson/annotate';
import { refineField, type AnnotatedBytes, type Field } from '../bytes/field';
import type { ValueName } from '../trace/values';
import { annotateOpMsg } from '../wire/opMsg';

/** Which named value the payload's fields carry. */
const carried: Readonly<Record<string, ValueName>> = {
  s: 'serverNonce',
  h: 'stsHost',
  a: 'authorization',
  d: 'amzDate',
  t: 'sessionToken',
  r: 'clientNonce',
};

/** Every byte of a SASL payload, each with its name, and with the named value where it carries one. */
export function annotatePayload(payload: Uint8Array): AnnotatedBytes {
  return { bytes: payload, fields: annotateDocument(payload).map(nameValue) };
}

/** The same for a whole message; the payload inside saslStart, saslContinue and their replies is taken apart too. */
export function annotateMessage(message: Uint8Array): AnnotatedBytes {
  return refineField(
    annotateOpMsg(message),
    ({ path, part }) => path.length === 2 && path[1] === 'payload' && part === 'value',
    (payload) => annotatePayload(payload).fields,
  );
}

function nameValue(field: Field): Field {
  const value = field.part === 'value' && field.path.length === 1 ? carried[field.path[0] ?? ''] : undefined;
  return value === undefined ? field : { ...field, value };
}
