import { Binary, Int32 } from 'bson';
import type { Document } from '../../bson/document';
import { base64Decode, base64Encode } from '../../bytes/base64';
import { orNull } from '../../fault/fault';
import { conversationId } from '../constants';
import { sandboxWords, serverWords } from './serverWords';

/** Why the payload of a SASL command is none. */
export type InvalidPayload =
  | { readonly problem: 'subtype'; readonly found: number }
  | { readonly problem: 'base64' }
  /** `found`: JavaScript's word for the type, or `missing`. */
  | { readonly problem: 'type'; readonly found: string };

/** The payload of a SASL command, or why it is none. */
export type SaslPayload =
  | { readonly bytes: Uint8Array; readonly asText: boolean }
  | { readonly invalid: InvalidPayload };

/** A payload is binary of subtype 0, or base64 text, in which case the reply is text as well. */
export function readSaslPayload(payload: unknown): SaslPayload {
  if (payload instanceof Binary) {
    if (payload.sub_type === 0) return { bytes: Uint8Array.from(payload.value()), asText: false };
    return { invalid: { problem: 'subtype', found: payload.sub_type } };
  }
  if (typeof payload === 'string') {
    const bytes = orNull(() => base64Decode(payload));
    return bytes ? { bytes, asText: true } : { invalid: { problem: 'base64' } };
  }
  const found = payload === undefined ? 'missing' : typeof payload;
  return { invalid: { problem: 'type', found } };
}

/** What a client is told of it. */
export function invalidPayloadMessage(invalid: InvalidPayload): string {
  switch (invalid.problem) {
    case 'subtype':
      return serverWords.payloadSubtype(invalid.found);
    case 'base64':
      return sandboxWords.notBase64;
    case 'type':
      return serverWords.payloadType(invalid.found);
  }
}

export function saslReply(done: boolean, payload: Uint8Array, asText: boolean): Document {
  return {
    conversationId: new Int32(conversationId),
    done,
    payload: asText ? base64Encode(payload) : new Binary(payload, 0),
    ok: 1,
  };
}
