import { BSONError, EJSON } from 'bson';
import type { EchoMask } from '../../../core/credentials/echoMask';
import { Fault, faultData } from '../../../core/fault/fault';
import { readMessage } from '../../../core/wire/readMessage';
import { faultInWords } from '../../../words/en/faults/faultInWords';

/**
 * The body of a message as relaxed extended JSON, for reading; a sentence where it is no message. Never throws.
 * @param echo takes out what stands in it of a secret that was sent
 */
export function readableMessage(message: Uint8Array, echo: EchoMask): string {
  try {
    return echo.text(EJSON.stringify(readMessage(message).body, undefined, 2, { relaxed: true }));
  } catch (thrown) {
    if (thrown instanceof Fault) {
      const { says } = faultInWords(faultData(thrown));
      return `Not readable: ${says} (offset ${thrown.facts.offset ?? 'unknown'})`;
    }
    if (BSONError.isBSONError(thrown))
      return 'Not readable as extended JSON: a name in it is one that its writer keeps to itself. Bytes shows all of it.';
    throw thrown;
  }
}
