import { Binary, Int32 } from 'bson';
import { base64Encode } from '../bytes/base64';
import { base64Decode } from '../bytes/base64';
import type { ObservedChallenge } from '../capture/login';
import { observedRequest, rebuildSigning } from '../capture/rebuild';
import { orNull } from '../fault/fault';
import { encodeRequest } from '../handshake/messages';
import { conversationId, externalDatabase, mechanism } from '../mongodbAws/constants';
import { regionOfHost } from '../mongodbAws/stsHost';
import type { HashConstructor } from '../sigv4/hash';
import type { Ending, EventBody, HandshakeEvent } from '../trace/events';
import type { Knowledge } from '../findings/knowledge';
import { accessKeyIdIn } from '../sigv4/authorization';
import { kindsIn } from './kindsIn';
import type { Piece } from './piece';
import { saidIn } from './saidIn';

type Body = EventBody;

/**
 * What pieces tell, as the events of a handshake: the same steps and the same stage show them, as far as they reach.
 * When each happened is not known.
 * @param known of the same pieces
 */
export async function eventsOf(
  pieces: readonly Piece[],
  known: Knowledge,
  Sha256: HashConstructor,
): Promise<readonly HandshakeEvent[]> {
  const { captured = {} } = known;
  const started: Body = {
    type: 'started',
    wall: known.now ?? 0,
    target: { kind: 'listener', address: '' },
    accessKeyId: accessKeyIdIn(captured.authorization ?? '') ?? '',
    temporary: captured.sessionToken !== undefined,
  };
  const bodies: readonly Body[] = [
    started,
    ...hello(pieces, known),
    ...first(pieces),
    ...challenge(known, pieces),
    ...(await signed(known, pieces, Sha256)),
    ...final(pieces),
    ...ended(known),
  ];
  return bodies.map((body) => ({ ...body, at: 0 }));
}

function hello(pieces: readonly Piece[], { hello: seen }: Knowledge): readonly Body[] {
  const messages = messagesOf(pieces, ['hello', 'hello-reply']).map(({ message, command }): Body =>
    command === 'hello'
      ? { type: 'sent', step: 'hello', command: 'hello', message }
      : { type: 'received', step: 'hello', command: 'hello', message, ms: 0 },
  );
  if (seen?.maxWireVersion === undefined) return messages;
  const { maxWireVersion, kind = 'other', localTime, setName } = seen;
  const server = {
    maxWireVersion,
    kind,
    ...(localTime === undefined ? {} : { localTime }),
    ...(setName === undefined ? {} : { setName }),
  };
  return [...messages, { type: 'described', server }];
}

function first(pieces: readonly Piece[]): readonly Body[] {
  const seen = saidIn(pieces).first;
  if (!seen?.nonce || !seen.payload) return [];
  const [whole] = messagesOf(pieces, ['saslStart']);
  const command = {
    saslStart: new Int32(1),
    mechanism: seen.mechanism || mechanism,
    payload: new Binary(seen.payload, 0),
    $db: seen.database || externalDatabase,
  };
  return [
    { type: 'client-first', clientNonce: seen.nonce, payload: seen.payload },
    {
      type: 'sent',
      step: 'client-first',
      command: 'saslStart',
      message: whole?.message ?? encodeRequest(1, command),
    },
    ...(whole ? [] : [rebuilt('client-first')]),
  ];
}

function challenge({ captured = {} }: Knowledge, pieces: readonly Piece[]): readonly Body[] {
  const whole = messagesOf(pieces, ['sasl-reply']).map(({ message }): Body => ({
    type: 'received',
    step: 'server-first',
    command: 'saslStart',
    message,
    ms: 0,
  }));
  const seen = saidIn(pieces).challenge;
  const [serverNonce, stsHost] = [
    seen ? base64Encode(seen.serverNonce) : captured.serverNonce,
    seen?.stsHost ?? captured.stsHost,
  ];
  if (serverNonce === undefined || stsHost === undefined) return whole;
  const region = seen?.region ?? regionOfHost(stsHost) ?? '';
  const { payload, unknownFields = [] } = seen ?? {};
  return [
    ...whole.slice(0, 1),
    { type: 'server-first', serverNonce, stsHost, region, unknownFields, ...(payload ? { payload } : {}) },
  ];
}

async function signed(
  { captured = {} }: Knowledge,
  pieces: readonly Piece[],
  Sha256: HashConstructor,
): Promise<readonly Body[]> {
  const { authorization, amzDate, serverNonce, stsHost, sessionToken, gs2CbFlag } = captured;
  const nonce = saidIn(pieces).challenge?.serverNonce ?? orNull(() => base64Decode(serverNonce ?? ''));
  if (
    authorization === undefined ||
    amzDate === undefined ||
    stsHost === undefined ||
    !nonce ||
    nonce.length === 0
  )
    return [];
  const region = regionOfHost(stsHost) ?? '';
  const asked: ObservedChallenge = {
    payload: new Uint8Array(),
    serverNonce: nonce,
    stsHost,
    region,
    unknownFields: [],
  };
  const request = observedRequest(asked, gs2CbFlag ?? null);
  const proof = {
    payload: null,
    fields: [],
    authorization,
    amzDate,
    ...(sessionToken ? { sessionToken } : {}),
  };
  const signing = await rebuildSigning(request, proof, Sha256);
  return [
    { type: 'request', request, amzDate, region },
    ...(signing ? [{ type: 'signed', signing, ms: 0, rebuilt: true } as const] : []),
  ];
}

function final(pieces: readonly Piece[]): readonly Body[] {
  const payload = saidIn(pieces).final?.payload;
  if (!payload) return [];
  const [whole] = messagesOf(pieces, ['saslContinue']);
  const command = {
    saslContinue: new Int32(1),
    conversationId: new Int32(conversationId),
    payload: new Binary(payload, 0),
    $db: externalDatabase,
  };
  return [
    { type: 'client-final', payload },
    {
      type: 'sent',
      step: 'client-final',
      command: 'saslContinue',
      message: whole?.message ?? encodeRequest(2, command),
    },
    ...(whole ? [] : [rebuilt('client-final')]),
  ];
}

function ended({ ending, reply, fault }: Knowledge): readonly Body[] {
  if (!ending) return [];
  const { outcome, step } = ending;
  if (outcome === 'rejected') {
    const { serverMessage = '', ...words } = reply ?? {};
    return [
      {
        type: 'ended',
        ending: { outcome, step, fault: { code: 'server-refused', serverMessage, ...words } },
      },
    ];
  }
  if (outcome === 'failed') return fault ? [{ type: 'ended', ending: { outcome, step, fault } }] : [];
  return [{ type: 'ended', ending: { outcome, step } satisfies Ending }];
}

function rebuilt(step: 'client-first' | 'client-final'): Body {
  return { type: 'notice', step, notice: { code: 'message-rebuilt' } };
}

/** Whole messages that say one of these. */
function messagesOf(
  pieces: readonly Piece[],
  commands: readonly string[],
): readonly { readonly message: Uint8Array; readonly command: string }[] {
  return kindsIn(pieces, 'wire-message').flatMap(({ facts: { message, says } }) =>
    says && commands.includes(says.command) ? [{ message, command: says.command }] : [],
  );
}
