import { EJSON } from 'bson';
import { Fault } from '../../core/bytes/fault';
import { decodeOpMsg } from '../../core/wire/opMsg';

/** The body of a message as relaxed extended JSON, for reading; a sentence where it is no message. */
export function readableMessage(message: Uint8Array): string {
  try {
    return EJSON.stringify(decodeOpMsg(message).body, undefined, 2, { relaxed: true });
  } catch (thrown) {
    if (!(thrown instanceof Fault)) throw thrown;
    return `Not readable: ${thrown.message} (offset ${thrown.facts.offset ?? 'unknown'})`;
  }
}
