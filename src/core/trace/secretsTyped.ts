import { Secret } from '../credentials/secret';
import { orNull } from '../fault/fault';
import { optionalStringField, readPayload } from '../mongodbAws/payload';
import { bodyOffset } from '../wire/opMsg';
import type { HandshakeEvent } from './events';

/**
 * What may be secret in messages that somebody changed while they were held: another session token, or all of a message
 * that cannot be read, since a token may stand in it with one character changed.
 */
export function secretsTyped(events: readonly HandshakeEvent[]): readonly (Secret | Uint8Array)[] {
  const changed = events.filter((event) => event.type === 'edited' && event.step === 'client-final');
  if (changed.length === 0) return [];
  const tokens = events.flatMap((event) => {
    if (event.type !== 'client-final') return [];
    const token = orNull(() => optionalStringField(readPayload(event.payload), 't'));
    return token ? [new Secret(token)] : [];
  });
  return [
    ...tokens,
    ...changed.flatMap((event) =>
      event.type === 'edited' && event.fields.length === 0 && event.message.length > bodyOffset
        ? [event.message.subarray(bodyOffset)]
        : [],
    ),
  ];
}
