import { Binary, Int32 } from 'bson';
import type { Document } from '../../bson/document';
import { base64Decode, base64Encode } from '../../bytes/base64';
import { concatBytes } from '../../bytes/bytes';
import { Fault } from '../../bytes/fault';
import { hexEncode } from '../../bytes/hex';
import { judgeStsRequest } from '../../sts/judge';
import { judgeClientFinal, type ClientFinal } from '../clientFinal';
import { judgeClientFirst } from '../clientFirst';
import {
  clientNonceLength,
  conversationId,
  externalDatabase,
  mechanism,
  serverNonceLength,
} from '../constants';
import { makeServerFirst } from '../serverFirst';
import { regionOf } from '../stsHost';
import { stsRequestFor } from '../stsRequest';
import { errorReply } from './errors';
import type { ServerPorts, ServerState } from './state';

export interface Answer {
  readonly state: ServerState;
  readonly reply: Document;
}

/** Fields that any command may carry besides its own. */
const generic = [
  '$db',
  '$readPreference',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
  'comment',
  'lsid',
  '$clusterTime',
  'maxTimeMS',
];
const startFields = ['saslStart', 'mechanism', 'payload', 'options', 'autoAuthorize', 'db', ...generic];
const continueFields = ['saslContinue', 'conversationId', 'payload', 'db', ...generic];

/** `autoAuthorize` (Ruby) and `options` (the C++ shell) are tolerated and have no effect. */
export function saslStart(state: ServerState, command: Document, ports: ServerPorts): Answer {
  const idle: ServerState = { phase: 'idle', user: state.user };
  const stray = strayField(command, startFields);
  if (stray) return { state: idle, reply: stray };
  const requested: unknown = command.mechanism;
  if (requested !== mechanism) {
    const name = typeof requested === 'string' ? requested : '';
    const message = `Received authentication for mechanism ${name} which is not enabled`;
    return { state: idle, reply: errorReply('MechanismUnavailable', message) };
  }
  if (command.$db !== externalDatabase) {
    const message = `Unsupported mechanism '${mechanism}' on authentication database '${databaseOf(command)}'`;
    return { state: idle, reply: errorReply('MechanismUnavailable', message) };
  }
  const payload = readSaslPayload(command.payload);
  if ('reply' in payload) return { state: idle, reply: payload.reply };
  try {
    const { nonce, flag } = judgeClientFirst(payload.bytes);
    const serverNonce = concatBytes([nonce, ports.random(serverNonceLength - clientNonceLength)]);
    return {
      state: { phase: 'challenged', user: state.user, serverNonce, flag },
      reply: saslReply(false, makeServerFirst(serverNonce, ports.stsHost), payload.asText),
    };
  } catch (cause) {
    return { state: idle, reply: authenticationFailed(cause) };
  }
}

export async function saslContinue(
  state: ServerState,
  command: Document,
  ports: ServerPorts,
): Promise<Answer> {
  const idle: ServerState = { phase: 'idle', user: state.user };
  if (state.phase !== 'challenged') {
    return { state: idle, reply: errorReply('ProtocolError', 'No SASL session state found') };
  }
  const stray = strayField(command, continueFields);
  if (stray) return { state: idle, reply: stray };
  if (command.conversationId !== conversationId) {
    return { state: idle, reply: errorReply('ProtocolError', 'sasl: Mismatched conversation id') };
  }
  const payload = readSaslPayload(command.payload);
  if ('reply' in payload) return { state: idle, reply: payload.reply };
  let final: ClientFinal;
  try {
    final = judgeClientFinal(payload.bytes);
  } catch (cause) {
    return { state: idle, reply: authenticationFailed(cause) };
  }
  return askSts(state, final, ports, payload.asText);
}

/** Rebuilds the request from this side's own nonce, flag and host, never from what the client said of them. */
async function askSts(
  state: ServerState & { phase: 'challenged' },
  final: ClientFinal,
  ports: ServerPorts,
  asText: boolean,
): Promise<Answer> {
  const { authorization, amzDate, sessionToken } = final;
  const { method, path, headers, body } = stsRequestFor(ports.stsHost, base64Encode(state.serverNonce));
  const judgement = await judgeStsRequest(
    {
      method,
      path,
      query: '',
      body,
      headers: {
        ...headers,
        'x-mongodb-gs2-cb-flag': String.fromCharCode(state.flag),
        authorization,
        'x-amz-date': amzDate,
        ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
      },
      region: regionOf(ports.stsHost),
    },
    ports.users,
    ports.now(),
    requestId(ports),
    ports.Sha256,
  );
  const idle: ServerState = { phase: 'idle', user: state.user };
  if (!judgement.outcome.accepted) {
    ports.tell?.({ type: 'judged', judgement });
    return { state: idle, reply: authenticationFailed() };
  }
  const { arn } = judgement.outcome.identity;
  const user = ports.users.find((candidate) => candidate.arn === arn && candidate.roles !== undefined);
  const lookup = { mode: ports.mode ?? 'percona', databaseUser: arn, found: user !== undefined };
  ports.tell?.({ type: 'judged', judgement, lookup });
  if (!user) {
    const message = `Could not find user "${arn}" for db "${externalDatabase}"`;
    return { state: idle, reply: errorReply('UserNotFound', message) };
  }
  return { state: { phase: 'idle', user }, reply: saslReply(true, new Uint8Array(), asText) };
}

/** Real servers say no more than this to a client, whatever went wrong inside a step. */
function authenticationFailed(cause?: unknown): Document {
  if (cause !== undefined && !(cause instanceof Fault)) throw cause;
  return errorReply('AuthenticationFailed', 'Authentication failed.');
}

function saslReply(done: boolean, payload: Uint8Array, asText: boolean): Document {
  return {
    conversationId: new Int32(conversationId),
    done,
    payload: asText ? base64Encode(payload) : new Binary(payload, 0),
    ok: 1,
  };
}

/** A payload is binary of subtype 0, or base64 text, in which case the reply is text as well. */
function readSaslPayload(payload: unknown): { bytes: Uint8Array; asText: boolean } | { reply: Document } {
  if (payload instanceof Binary) {
    if (payload.sub_type === 0) return { bytes: Uint8Array.from(payload.value()), asText: false };
    const message = `Invalid SASLPayload subtype. Expected BinDataGeneral, got: ${payload.sub_type}`;
    return { reply: errorReply('BadValue', message) };
  }
  if (typeof payload === 'string') {
    try {
      return { bytes: base64Decode(payload), asText: true };
    } catch {
      return { reply: errorReply('BadValue', 'Invalid SASLPayload: not base64') };
    }
  }
  const message = `Invalid SASLPayload type. Expected Base64 or BinData, got: ${payload === undefined ? 'missing' : typeof payload}`;
  return { reply: errorReply('BadValue', message) };
}

function strayField(command: Document, known: readonly string[]): Document | null {
  const stray = Object.keys(command).find((name) => !known.includes(name));
  if (stray === undefined) return null;
  return errorReply('IDLFailedToParse', `BSON field '${known[0]}.${stray}' is an unknown field.`);
}

function databaseOf(command: Document): string {
  return typeof command.$db === 'string' ? command.$db : '';
}

function requestId(ports: ServerPorts): string {
  return hexEncode(ports.random(16)).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
