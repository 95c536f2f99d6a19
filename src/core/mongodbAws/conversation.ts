import { Binary, Int32 } from 'bson';
import { finiteNumber, type Document } from '../bson/document';
import type { FaultData } from '../fault/facts';
import { Fault, faultFrom } from '../fault/fault';
import type { Secret } from '../credentials/secret';
import { makeClientFinal } from './clientFinal';
import { makeClientFirst, type ClientNonce } from './clientFirst';
import { externalDatabase, gs2CbFlag, mechanism } from './constants';
import { judgeServerFirst, type Challenge } from './serverFirst';

/*
 * The client's half as a pure state machine. Each transition takes what the one before returned, so that signing
 * before the nonce was checked does not compile:
 *
 *   begin ──▶ FirstSent ──judgeChallenge──▶ Challenged ──answer──▶ FinalSent ──judgeOutcome──▶ Accepted
 */

export interface FirstSent {
  readonly phase: 'first-sent';
  readonly clientNonce: ClientNonce;
  readonly payload: Uint8Array;
  readonly command: Document;
}

export interface Challenged {
  readonly phase: 'challenged';
  readonly conversationId: number;
  /** The server's payload as it came. */
  readonly payload: Uint8Array;
  readonly challenge: Challenge;
}

export interface FinalSent {
  readonly phase: 'final-sent';
  readonly conversationId: number;
  readonly payload: Uint8Array;
  readonly command: Document;
}

export interface Accepted {
  readonly phase: 'accepted';
}

/** What saslStart says besides the nonce. The specification leaves no choice; the lab makes one. */
export interface Opening {
  /** gs2-cb-flag, `p`. */
  readonly flag: number;
  readonly database: string;
}

export const rightOpening: Opening = { flag: gs2CbFlag, database: externalDatabase };

export function begin(nonce: ClientNonce, { flag, database }: Opening = rightOpening): FirstSent {
  const payload = makeClientFirst(nonce, flag);
  return {
    phase: 'first-sent',
    clientNonce: nonce,
    payload,
    command: {
      saslStart: new Int32(1),
      mechanism,
      payload: new Binary(payload, 0),
      $db: database,
    },
  };
}

/** @throws Fault `server-refused`, `conversation-invalid`, or what `judgeServerFirst` throws */
export function judgeChallenge(state: FirstSent, reply: Document): Challenged {
  requireOk(reply);
  const payload = payloadOf(reply);
  if (reply.done !== false) {
    throw new Fault('conversation-invalid', { problem: 'ended-early' });
  }
  return {
    phase: 'challenged',
    conversationId: conversationIdOf(reply),
    payload,
    challenge: judgeServerFirst(payload, state.clientNonce),
  };
}

export function answer(
  state: Challenged,
  signed: { authorization: string; amzDate: string },
  sessionToken: Secret | undefined,
): FinalSent {
  const payload = makeClientFinal(signed, sessionToken);
  return {
    phase: 'final-sent',
    conversationId: state.conversationId,
    payload,
    command: {
      saslContinue: new Int32(1),
      conversationId: new Int32(state.conversationId),
      payload: new Binary(payload, 0),
      $db: externalDatabase,
    },
  };
}

/** @throws Fault `server-refused` or `conversation-invalid` */
export function judgeOutcome(state: FinalSent, reply: Document): Accepted {
  requireOk(reply);
  if (conversationIdOf(reply) !== state.conversationId) {
    throw new Fault('conversation-invalid', { problem: 'other-conversation' });
  }
  if (reply.done !== true) throw new Fault('conversation-invalid', { problem: 'third-round' });
  payloadOf(reply);
  return { phase: 'accepted' };
}

/** @throws Fault `server-refused` with the server's own code, name and text when `ok` is not 1 */
export function requireOk(reply: Document): void {
  const refused = refusalIn(reply);
  if (refused) throw faultFrom(refused);
}

/** A server's own code, name and text when `ok` is not 1; null when it is. */
export function refusalIn(reply: Document): FaultData<'server-refused'> | null {
  if (reply.ok === 1 || reply.ok === 1n || reply.ok === true) return null;
  const { codeName, errmsg } = reply;
  const code = finiteNumber(reply.code);
  return {
    code: 'server-refused',
    ...(code === undefined ? {} : { serverCode: code }),
    ...(typeof codeName === 'string' ? { serverCodeName: codeName } : {}),
    serverMessage: typeof errmsg === 'string' ? errmsg : '',
  };
}

function conversationIdOf(reply: Document): number {
  const id: unknown = reply.conversationId;
  if (typeof id !== 'number' || !Number.isInteger(id)) {
    throw new Fault('conversation-invalid', { problem: 'no-conversation-id' });
  }
  return id;
}

function payloadOf(reply: Document): Uint8Array {
  const payload: unknown = reply.payload;
  if (!(payload instanceof Binary) || payload.sub_type !== 0) {
    throw new Fault('conversation-invalid', { problem: 'no-payload' });
  }
  return Uint8Array.from(payload.value());
}
