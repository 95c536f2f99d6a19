import { Binary } from 'bson';
import { int32At } from '../bson/elements';
import { bytesEqual } from '../bytes/bytes';
import { Secret } from '../credentials/secret';
import { orNull } from '../fault/fault';
import { clientNonce } from '../mongodbAws/clientFirst';
import { clientNonceLength } from '../mongodbAws/constants';
import {
  binaryField,
  int32Field,
  optionalStringField,
  readPayload,
  type Payload,
} from '../mongodbAws/payload';
import { headerLength } from '../wire/framer';
import { decodeOpMsg } from '../wire/opMsg';
import { changedFields } from './changedFields';
import type { Change, FinalChange, FirstChange, SignAnew, Waiting } from './hold';
import { messageFields } from './messageFields';
import { writeField } from './writeField';

/**
 * What somebody made of a held message.
 * @param message as it is to go on
 * @param follows whether the client goes by what it now says: the nonce that it expects, the flag, date and session
 *   token that it signs; what was changed itself stays as somebody wrote it
 * @returns null where it is the same
 */
export function changeOf(waiting: Waiting, message: Uint8Array, follows: boolean): Change | null {
  if (bytesEqual(waiting.message, message)) return null;
  const fields = changedFields(waiting.message, message);
  if (waiting.reply) return { fields };
  const before = saslIn(waiting.message);
  const after = saslIn(message);
  const first = waiting.step === 'client-first' && before && after ? firstOf(before, after) : null;
  const isFinal = waiting.step === 'client-final' && before && after;
  return {
    fields,
    // From what cannot be read nothing follows.
    ...(follows && canFollow(waiting) && after ? { follows } : {}),
    ...(follows && message.length >= headerLength ? { requestId: int32At(message, 4) } : {}),
    ...(first ? { first } : {}),
    ...(isFinal ? { final: (sign) => finalOf(message, before, after, follows ? sign : null) } : {}),
  };
}

/** Whether anything follows from what a held message says; a reply is read as it is written in any case. */
export function canFollow({ step, reply }: Pick<Waiting, 'step' | 'reply'>): boolean {
  return !reply && (step === 'client-first' || step === 'client-final');
}

/** A command of the conversation, as far as it can be read. */
interface Sasl {
  readonly payload: Payload;
  readonly conversationId: number;
}

function saslIn(message: Uint8Array): Sasl | null {
  return orNull(() => {
    const { payload, conversationId } = decodeOpMsg(message).body;
    if (!(payload instanceof Binary)) return null;
    return {
      payload: readPayload(Uint8Array.from(payload.value())),
      conversationId: typeof conversationId === 'number' ? conversationId : NaN,
    };
  });
}

function firstOf({ payload: before }: Sasl, { payload: after }: Sasl): FirstChange | null {
  const nonces = [after, before].map((payload) => orNull(() => binaryField(payload, 'r')));
  const nonce = nonces.find((bytes) => bytes?.length === clientNonceLength);
  if (!nonce) return null;
  const [was, is] = [before, after].map((payload) => orNull(() => int32Field(payload, 'p')));
  return {
    payload: after.bytes,
    clientNonce: clientNonce(nonce),
    request: (request) =>
      is === null || is === undefined || is === was
        ? request
        : {
            ...request,
            headers: { ...request.headers, 'x-mongodb-gs2-cb-flag': String.fromCharCode(is & 0xff) },
          },
  };
}

async function finalOf(
  message: Uint8Array,
  before: Sasl,
  after: Sasl,
  sign: SignAnew | null,
): Promise<FinalChange> {
  const [a, d, t] = ['a', 'd', 't'].map((name) => ({
    was: textIn(before.payload, name),
    is: textIn(after.payload, name),
  }));
  const wanted = a?.is === a?.was && (d?.is !== d?.was || t?.is !== t?.was);
  const field = messageFields(message).find(({ path }) => path.join('.') === 'payload.a');
  if (!sign || !wanted || !field) return { ...after, message, payload: after.payload.bytes };
  const sessionToken = t?.is === undefined ? undefined : new Secret(t.is);
  const authorization = await sign({ amzDate: d?.is ?? '', sessionToken });
  const written = writeField(message, field, authorization);
  const made = 'message' in written ? written.message : message;
  return { ...after, message: made, payload: (saslIn(made) ?? after).payload.bytes };
}

function textIn(payload: Payload, name: string): string | undefined {
  return orNull(() => optionalStringField(payload, name)) ?? undefined;
}
