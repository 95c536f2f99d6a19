import { annotateDocument } from '../bson/annotate';
import { orNull } from '../fault/fault';
import { refineField, type AnnotatedBytes, type Field } from '../bytes/field';
import type { ValueName } from '../vocabulary/values';
import { annotateWireMessage } from '../wire/readMessage';

/** Which named value the payload's fields carry. */
const carried: Readonly<Record<string, ValueName>> = {
  s: 'serverNonce',
  h: 'stsHost',
  a: 'authorization',
  d: 'amzDate',
  t: 'sessionToken',
  r: 'clientNonce',
};

/**
 * Every byte of a SASL payload, each with its name, and with the named value where it carries one.
 * @throws Fault `bson-invalid` or `utf8-invalid`
 */
function annotatePayload(payload: Uint8Array): AnnotatedBytes {
  return { bytes: payload, fields: annotateDocument(payload).map(nameValue) };
}

/**
 * The same for a whole message; the payload inside saslStart, saslContinue and their replies is taken apart too, where
 * it is binary and a document.
 * @throws Fault as `annotateWireMessage`
 */
export function annotateMessage(message: Uint8Array): AnnotatedBytes {
  const whole = annotateWireMessage(message);
  const isBinary = whole.fields.some((field) => isPayload(field) && field.part === 'subtype');
  return refineField(
    whole,
    (field) => isBinary && isPayload(field) && field.part === 'value',
    // bytes that are no document stay as they are
    (payload) => orNull(() => annotatePayload(payload).fields) ?? [],
  );
}

function isPayload({ path }: Field): boolean {
  return path.length === 2 && path[1] === 'payload';
}

function nameValue(field: Field): Field {
  const value = field.part === 'value' && field.path.length === 1 ? carried[field.path[0] ?? ''] : undefined;
  return value === undefined ? field : { ...field, value };
}
