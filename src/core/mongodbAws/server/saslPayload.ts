import { Binary, Int32 } from 'bson';
import type { Document } from '../../bson/document';
import { base64Decode, base64Encode } from '../../bytes/base64';
import { conversationId } from '../constants';

/** The payload of a SASL command, or why it is none, in the words of real servers. */
export type SaslPayload =
  | { readonly bytes: Uint8Array; readonly asText: boolean }
  | { readonly invalid: string };

/** A payload is binary of subtype 0, or base64 text, in which case the reply is text as well. */
export function readSaslPayload(payload: unknown): SaslPayload {
  if (payload instanceof Binary) {
    if (payload.sub_type === 0) return { bytes: Uint8Array.from(payload.value()), asText: false };
    return {
      invalid: `Invalid SASLPayload subtype. Expected BinDataGeneral, got: ${payload.sub_type}`,
    };
  }
  if (typeof payload === 'string') {
    try {
      return { bytes: base64Decode(payload), asText: true };
    } catch {
      return { invalid: 'Invalid SASLPayload: not base64' };
    }
  }
  const found = payload === undefined ? 'missing' : typeof payload;
  return { invalid: `Invalid SASLPayload type. Expected Base64 or BinData, got: ${found}` };
}

export function saslReply(done: boolean, payload: Uint8Array, asText: boolean): Document {
  return {
    conversationId: new Int32(conversationId),
    done,
    payload: asText ? base64Encode(payload) : new Binary(payload, 0),
    ok: 1,
  };
}
