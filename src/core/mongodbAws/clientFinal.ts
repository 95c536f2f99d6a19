import { encodeDocument } from '../bson/document';
import { Fault } from '../fault/fault';
import type { Secret } from '../credentials/secret';
import { offsetOf, optionalStringField, readPayload, stringField, unknownFields } from './payload';

/** The client's final payload: `{ a, d }`, and `t` with temporary credentials only. */
export interface ClientFinal {
  /** The value of the Authorization header. */
  readonly authorization: string;
  /** X-Amz-Date, the very text that was signed. */
  readonly amzDate: string;
  /** X-Amz-Security-Token. It is sent in clear: here the protocol needs it, everywhere else it is a `Secret`. */
  readonly sessionToken?: string;
}

export function makeClientFinal(
  signed: { authorization: string; amzDate: string },
  sessionToken?: Secret,
): Uint8Array {
  return encodeDocument({ a: signed.authorization, d: signed.amzDate, t: sessionToken?.reveal() });
}

/** What the server's schema declares beside them; no driver sends any. */
const declared = ['a', 'd', 't', 'p', 'c', 'o'];

/** The server's reading of it. @throws Fault with the offset in the payload */
export function judgeClientFinal(bytes: Uint8Array): ClientFinal {
  const payload = readPayload(bytes);
  const [extra] = unknownFields(payload, declared);
  if (extra !== undefined) {
    throw new Fault('conversation-invalid', { problem: 'unknown-field', offset: offsetOf(payload, extra) });
  }
  const sessionToken = optionalStringField(payload, 't');
  return {
    authorization: stringField(payload, 'a'),
    amzDate: stringField(payload, 'd'),
    ...(sessionToken === undefined ? {} : { sessionToken }),
  };
}
