import { int32At } from '../bson/elements';
import { orNull } from '../fault/fault';
import { headerLength } from '../wire/framer';
import { fieldName, messageFields, type MessageField } from './messageFields';

const header = ['messageLength', 'requestID', 'responseTo', 'opCode'] as const;

/**
 * The names of the fields in which two messages differ, in their order, what came or went included.
 * @returns empty where the second cannot be read, or differs elsewhere than in a value
 */
export function changedFields(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [were, are] = [before, after].map((message) => orNull(() => messageFields(message)));
  if (!were || !are) return [];
  const [then, now] = [textsOf(were), textsOf(are)];
  const names = [...new Set([...then.keys(), ...now.keys()])].filter(
    (name) => then.get(name) !== now.get(name),
  );
  return [...changedHeader(before, after), ...names];
}

function textsOf(fields: readonly MessageField[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const field of fields) {
    const name = fieldName(field);
    texts.set(name, `${texts.get(name) ?? ''}\0${field.kind} ${field.text}`);
  }
  return texts;
}

/** The length follows from the rest. */
function changedHeader(before: Uint8Array, after: Uint8Array): readonly string[] {
  if (before.length < headerLength || after.length < headerLength) return [];
  return header.filter((_, i) => i > 0 && int32At(before, 4 * i) !== int32At(after, 4 * i));
}
