import { orNull } from '../../core/fault/fault';
import { int32At, readElements, type Element } from '../../core/bson/elements';
import { bsonType } from '../../core/bson/types';
import { headerLength } from '../../core/wire/framer';
import { bodyOffset, opMsg } from '../../core/wire/opMsg';
import type { PermittedCommand } from './permittedCommands';

export type ReplyVerdict = 'authenticated' | 'refused';

/**
 * What a server's reply means for the login, by its fields `ok` and `done`, which stand beside the payload. The payload,
 * as every other value, is passed over by its length.
 * @returns null where it decides nothing, and for what cannot be read: to judge that is the page's affair
 */
export function replyVerdict(command: PermittedCommand, reply: Uint8Array): ReplyVerdict | null {
  if (command !== 'saslStart' && command !== 'saslContinue') return null;
  const { ok, done } = fieldsOf(reply);
  if (ok === false) return 'refused';
  return ok === true && done === true && command === 'saslContinue' ? 'authenticated' : null;
}

type Fields = { ok?: boolean; done?: boolean };

function fieldsOf(reply: Uint8Array): Fields {
  if (reply.length <= bodyOffset || int32At(reply, headerLength - 4) !== opMsg) return {};
  const found: Fields = {};
  // What is no document has no verdict in it.
  for (const element of orNull(() => readElements(reply, bodyOffset)) ?? [])
    if (element.name === 'ok' || element.name === 'done') found[element.name] ??= isTrue(reply, element);
  return found;
}

/** As servers write it: a boolean, or a number that is 1. */
function isTrue(bytes: Uint8Array, { type, valueOffset }: Element): boolean {
  if (type === bsonType.boolean) return bytes[valueOffset] === 1;
  if (type === bsonType.int32) return int32At(bytes, valueOffset) === 1;
  return (
    type === bsonType.double &&
    new DataView(bytes.buffer, bytes.byteOffset + valueOffset).getFloat64(0, true) === 1
  );
}
