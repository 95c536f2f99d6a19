import { Binary, BSONError, EJSON } from 'bson';
import type { EchoMask } from '../../../core/credentials/echoMask';
import { Fault } from '../../../core/fault/fault';
import { readMessage } from '../../../core/wire/readMessage';

export interface MessageField {
  readonly name: string;
  /** Its value as relaxed extended JSON, on one line; of bytes, how many there are. */
  readonly text: string;
}

/** More than any message of the handshake has. */
const mostFields = 24;

/**
 * The outermost fields of a message's body, for reading, and how many more there are.
 * @param echo takes out what stands in it of a secret that was sent
 * @returns null where the message cannot be read so
 */
export function messageFields(
  message: Uint8Array,
  echo: EchoMask,
): { readonly fields: readonly MessageField[]; readonly more: number } | null {
  try {
    const entries = Object.entries(readMessage(message).body);
    const fields = entries.slice(0, mostFields).map(([name, value]) => ({
      name: echo.text(name),
      text: inShort(value, echo),
    }));
    return { fields, more: entries.length - fields.length };
  } catch (thrown) {
    if (thrown instanceof Fault || BSONError.isBSONError(thrown)) return null;
    throw thrown;
  }
}

function inShort(value: unknown, echo: EchoMask): string {
  if (value instanceof Binary) return `${value.length()} bytes`;
  return echo.text(EJSON.stringify(value, { relaxed: true }) ?? '');
}
