import type { Document } from '../../bson/document';
import { judgeClientFinal, type ClientFinal } from '../clientFinal';
import { judgeClientFirst } from '../clientFirst';
import { conversationId, externalDatabase, mechanism } from '../constants';
import { admit } from './admit';
import { issueChallenge } from './challenge';
import { errorReply } from './errors';
import type { RefusalReason } from './refusalReason';
import { refuse, refusePayload } from './refuse';
import { invalidPayloadMessage, readSaslPayload, saslReply, type InvalidPayload } from './saslPayload';
import { serverWords } from './serverWords';
import type { ServerPorts, ServerState } from './state';

export interface Answer {
  readonly state: ServerState;
  /** null: the server keeps silent. */
  readonly reply: Document | null;
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
  if (ports.faults?.has('silence')) return { state: idle, reply: null };
  const refused = (reply: Document, reason: RefusalReason): Answer => ({
    state: idle,
    reply: refuse(ports, reply, reason),
  });
  const stray = strayField(command, startFields);
  if (stray !== undefined) return refused(...unknownField('saslStart', stray));
  const requested: unknown = command.mechanism;
  if (requested !== mechanism || ports.faults?.has('mechanism-disabled')) {
    const name = typeof requested === 'string' ? requested : '';
    const reply = errorReply('MechanismUnavailable', serverWords.mechanismUnavailable(name));
    return refused(reply, { code: requested === mechanism ? 'mechanism-off' : 'other-mechanism' });
  }
  if (command.$db !== externalDatabase) {
    const name = typeof command.$db === 'string' ? command.$db : '';
    const reply = errorReply('MechanismUnavailable', serverWords.otherDatabase(name));
    return refused(reply, { code: 'other-database' });
  }
  const payload = readSaslPayload(command.payload);
  if ('invalid' in payload) return refused(...invalidPayload(payload.invalid));
  try {
    const { nonce, flag } = judgeClientFirst(payload.bytes);
    const challenge = issueChallenge(nonce, ports);
    return {
      state: { phase: 'challenged', user: state.user, serverNonce: challenge.serverNonce, flag },
      reply: saslReply(false, challenge.payload, payload.asText),
    };
  } catch (cause) {
    return { state: idle, reply: refusePayload(ports, cause) };
  }
}

/** One conversation, one answer: whatever comes of it, the next saslContinue finds no conversation. */
export async function saslContinue(
  state: ServerState,
  command: Document,
  ports: ServerPorts,
): Promise<Answer> {
  const idle: ServerState = { phase: 'idle', user: state.user };
  const refused = (reply: Document, reason: RefusalReason): Answer => ({
    state: idle,
    reply: refuse(ports, reply, reason),
  });
  if (state.phase !== 'challenged') {
    return refused(errorReply('ProtocolError', serverWords.noConversation), { code: 'no-conversation' });
  }
  const stray = strayField(command, continueFields);
  if (stray !== undefined) return refused(...unknownField('saslContinue', stray));
  if (command.conversationId !== conversationId) {
    return refused(errorReply('ProtocolError', serverWords.otherConversation), {
      code: 'other-conversation',
    });
  }
  const payload = readSaslPayload(command.payload);
  if ('invalid' in payload) return refused(...invalidPayload(payload.invalid));
  let final: ClientFinal;
  try {
    final = judgeClientFinal(payload.bytes);
  } catch (cause) {
    return { state: idle, reply: refusePayload(ports, cause) };
  }
  const admission = await admit(state, final, ports);
  if ('reply' in admission) return { state: idle, reply: admission.reply };
  const reply = saslReply(true, new Uint8Array(), payload.asText);
  return { state: { phase: 'idle', user: admission.user }, reply };
}

function strayField(command: Document, known: readonly string[]): string | undefined {
  return Object.keys(command).find((name) => !known.includes(name));
}

type Refused = [reply: Document, reason: RefusalReason];

function unknownField(command: 'saslStart' | 'saslContinue', name: string): Refused {
  const reply = errorReply('IDLFailedToParse', serverWords.unknownField(command, name));
  return [reply, { code: 'unknown-field', command }];
}

function invalidPayload(payload: InvalidPayload): Refused {
  return [errorReply('BadValue', invalidPayloadMessage(payload)), { code: 'payload-invalid', payload }];
}
