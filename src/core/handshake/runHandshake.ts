import { base64Encode } from '../bytes/base64';
import type { Document } from '../bson/document';
import { Fault, isFault, toFault } from '../fault/fault';
import type { LinkEvent, Opened } from '../link/facts';
import type { Clock, Link, RandomBytes } from '../link/ports';
import { clientNonce } from '../mongodbAws/clientFirst';
import { clientNonceLength } from '../mongodbAws/constants';
import { answer, begin, judgeChallenge, judgeOutcome } from '../mongodbAws/conversation';
import { stsRequest } from '../mongodbAws/stsRequest';
import { formatAmzDate } from '../sigv4/amzDate';
import type { StepId } from '../vocabulary/steps';
import { noHooks, type ClientHooks } from './clientHooks';
import type { At, ClientEnding, ClientRun } from './clientRun';
import { helloCommand, judgeHello, type ClientMetadata } from './hello';
import type { Change, Hold, Waiting } from './hold';
import { connectionStatusCommand, judgeIdentity } from './identity';
import { encodeRequest, readReply } from './messages';
import { signTelling } from './signTelling';

export interface HandshakeRun extends ClientRun {
  readonly link: Link;
  /** A connection string without credentials. */
  readonly target: string;
  /** Where mistakes enter; absent, none is made. */
  readonly hooks?: ClientHooks;
  readonly ports: { readonly clock: Clock; readonly random: RandomBytes; readonly client: ClientMetadata };
  /** Holds each message before it is sent, and each reply before it is read. */
  readonly hold: Hold;
}

/**
 * The client's half of a handshake, over whole messages: it carries them between the pure steps and the link, and tells
 * what happens. The server's half is `ServerSession`. Never throws.
 */
export async function runHandshake(run: HandshakeRun): Promise<ClientEnding> {
  const at: At = { step: 'resolve' };
  try {
    await converse(run, at);
    return { outcome: 'authenticated', step: 'verdict' };
  } catch (thrown) {
    return endingOf(toFault(thrown), at.step);
  } finally {
    run.link.close();
  }
}

/** @param amend told of a change of the request. @returns what is sent in place of the changed message, where that differs */
type Exchange = (
  command: Document,
  sent: StepId,
  received: StepId,
  amend?: (change: Change) => Promise<Uint8Array | undefined> | undefined,
) => Promise<Document>;

async function converse(run: HandshakeRun, at: At): Promise<void> {
  const { ports, tell, signer, hooks = noHooks } = run;
  const exchange = exchangeOver(run, at);
  await reachServer(run, at, () => exchange(helloCommand(ports.client), 'hello', 'hello'));
  if (signer.missing) {
    at.step = 'credentials';
    throw signer.missing;
  }

  let first = begin(clientNonce(ports.random(clientNonceLength)), hooks.opening);
  let followed = hooks.request;
  tell({ type: 'client-first', clientNonce: first.clientNonce, payload: first.payload });
  const toFirst = await exchange(
    first.command,
    'client-first',
    'server-first',
    ({ first: sent, follows }) => {
      if (!sent) return;
      const { clientNonce: nonce, payload, request: follow } = sent;
      tell({ type: 'client-first', clientNonce: nonce, payload });
      if (!follows) return;
      first = { ...first, clientNonce: nonce };
      followed = (request) => follow(hooks.request(request));
    },
  );
  const challenged = judgeChallenge(first, toFirst);
  const { challenge } = challenged;
  const { stsHost, region, unknownFields } = challenge;
  const serverNonce = base64Encode(challenge.serverNonce);
  tell({ type: 'server-first', serverNonce, stsHost, region, payload: challenged.payload, unknownFields });

  at.step = 'request';
  const request = followed(stsRequest(challenge));
  const amzDate = formatAmzDate(hooks.clock(ports.clock.now()));
  const signing = await signTelling(run, at, { request, amzDate, region });

  let final = answer(challenged, signing, signer.sessionToken);
  tell({ type: 'client-final', payload: final.payload });
  const outcome = await exchange(
    final.command,
    'client-final',
    'verdict',
    async ({ final: make, follows }) => {
      const sent = await make?.(async ({ amzDate: date, sessionToken }) => {
        const anew = { ...run, signer: signer.withToken?.(sessionToken) ?? signer };
        const { authorization } = await signTelling(anew, at, { request, amzDate: date, region });
        return authorization;
      });
      if (!sent) return;
      tell({ type: 'client-final', payload: sent.payload });
      if (follows) final = { ...final, conversationId: sent.conversationId };
      return sent.message;
    },
  );
  judgeOutcome(final, outcome);
  const status = await exchange(connectionStatusCommand, 'verdict', 'verdict');
  tell({ type: 'identified', identity: judgeIdentity(status) });
}

/** Numbers the requests of a run, holds each, sends what it is let go as, and reads the reply to it, held likewise. */
function exchangeOver({ link, ports, tell, hold }: HandshakeRun, at: At): Exchange {
  let requestId = 0;
  const letGo = async (waiting: Waiting) => {
    // A reply that came can be read whatever becomes of the link.
    const gone = await (waiting.reply ? hold(waiting) : unlessOver(link, hold(waiting)));
    if (gone.change) {
      const { fields, follows } = gone.change;
      const edited = { ...waiting, message: gone.message, fields };
      tell({ type: 'edited', ...edited, ...(follows ? { follows } : {}) });
    }
    return gone;
  };
  return async (request, sent, received, amend) => {
    const command = Object.keys(request)[0] ?? '';
    const outgoing = { step: sent, command, message: encodeRequest(++requestId, request) };
    at.step = sent;
    requireShort(outgoing.message, link);
    const { message: left, change } = await letGo(outgoing);
    const message = (change && (await amend?.(change))) ?? left;
    at.step = sent;
    requireShort(message, link);
    tell({ type: 'sent', ...outgoing, message });
    at.step = received;
    const since = ports.clock.steady();
    const reply = await link.exchange(message);
    const ms = ports.clock.steady() - since;
    tell({ type: 'received', step: received, command, ms, ...reply });
    const read = await letGo({ step: received, command, message: reply.message, reply: true });
    return readReply(read.message, change?.requestId ?? requestId);
  };
}

/** @throws Fault `message-too-large` before anything of the message is sent */
function requireShort({ length }: Uint8Array, { maxMessageLength = Infinity }: Link): void {
  if (length <= maxMessageLength) return;
  throw new Fault('message-too-large', { problem: 'page', found: length, limit: maxMessageLength });
}

/** Waits, unless the link breaks meanwhile. @throws Fault what broke it */
async function unlessOver<T>({ ended }: Link, wait: Promise<T>): Promise<T> {
  if (!ended) return wait;
  return Promise.race([
    wait,
    ended.then((fault) => {
      throw fault;
    }),
  ]);
}

/** Opens the link and says hello; an arbiter knows no users and is passed over. */
async function reachServer(
  { link, target, tell }: HandshakeRun,
  at: At,
  sayHello: () => Promise<Document>,
): Promise<void> {
  const onLinkEvent = (event: LinkEvent): void => {
    if (event.type === 'leg' && event.fact.leg === 'tcp') at.step = 'connect';
    tell({ type: 'link', event });
  };
  let opened: Opened = await link.open(target, onLinkEvent);
  for (;;) {
    tell({ type: 'opened', opened });
    const server = judgeHello(await sayHello());
    tell({ type: 'described', server });
    if (server.kind !== 'arbiter') return;
    const skipped = { peer: opened.peer, leg: 'reply', reason: { code: 'arbiter' } } as const;
    tell({ type: 'link', event: { type: 'skipped', skipped } });
    at.step = 'connect';
    opened = await link.next(skipped);
  }
}

function endingOf(fault: Fault, step: StepId): ClientEnding {
  if (fault.code === 'stopped') return { outcome: 'stopped', step };
  if (isFault(fault, 'server-refused')) return { outcome: 'rejected', step, fault };
  return { outcome: 'failed', step: stepOfLeg(fault.facts.leg) ?? step, fault };
}

function stepOfLeg(leg: string | undefined): StepId | null {
  switch (leg) {
    case 'srv':
    case 'txt':
    case 'address':
      return 'resolve';
    case 'via':
    case 'tcp':
    case 'tls':
      return 'connect';
    default:
      return null;
  }
}
