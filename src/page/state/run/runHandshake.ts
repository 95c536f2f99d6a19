import { Fault, toFault } from '../../../core/fault/fault';
import { base64Encode } from '../../../core/bytes/base64';
import type { Document } from '../../../core/bson/document';
import type { Ending, EventBody } from '../../../core/trace/events';
import { recordFault } from '../../../core/trace/faultRecord';
import { helloCommand, judgeHello } from '../../../core/handshake/hello';
import { connectionStatusCommand, judgeIdentity } from '../../../core/handshake/identity';
import { encodeRequest, readReply } from '../../../core/handshake/messages';
import type { Opened } from '../../../core/link/facts';
import { noLab, type LabHooks } from '../../../core/mistakes/lab/hooks';
import type { Link } from '../../../core/link/ports';
import { clientNonce } from '../../../core/mongodbAws/clientFirst';
import { clientNonceLength, stsService } from '../../../core/mongodbAws/constants';
import { answer, begin, judgeChallenge, judgeOutcome } from '../../../core/mongodbAws/conversation';
import { stsRequest } from '../../../core/mongodbAws/stsRequest';
import { formatAmzDate } from '../../../core/sigv4/amzDate';
import type { DerivedKeys } from '../../../core/sigv4/stages';
import type { StepId } from '../../../core/vocabulary/steps';
import type { Ports } from './ports';
import type { Signer } from './signer';

/** A message about to be sent. */
export interface Outgoing {
  readonly step: StepId;
  readonly command: string;
  readonly message: Uint8Array;
}

export interface Run {
  readonly link: Link;
  /** A connection string without credentials. */
  readonly target: string;
  readonly signer: Signer;
  /** What the client does wrong on purpose; absent, nothing. */
  readonly lab?: LabHooks;
  readonly ports: Pick<Ports, 'clock' | 'random' | 'Sha256' | 'client'>;
  readonly tell: (event: EventBody) => void;
  /** Told the derived keys, which the log must not hold. */
  readonly tellKeys: (keys: DerivedKeys) => void;
  /** Resolves when this message may go. */
  readonly hold: (outgoing: Outgoing) => Promise<void>;
}

/** The thin driver: it carries messages between the pure halves and the link, and tells what happens. Never throws. */
export async function runHandshake(run: Run): Promise<void> {
  const at: { step: StepId } = { step: 'resolve' };
  let ending: Ending;
  try {
    await converse(run, at);
    ending = { outcome: 'authenticated', step: 'verdict' };
  } catch (thrown) {
    ending = endingOf(toFault(thrown), at.step);
  } finally {
    run.link.close();
  }
  run.tell({ type: 'ended', ending });
}

async function converse(run: Run, at: { step: StepId }): Promise<void> {
  const { link, ports, tell, signer, lab = noLab } = run;
  let requestId = 0;

  const exchange = async (command: Document, sent: StepId, received: StepId): Promise<Document> => {
    const name = Object.keys(command)[0] ?? '';
    const outgoing = { step: sent, command: name, message: encodeRequest(++requestId, command) };
    at.step = sent;
    requireShort(outgoing.message, link);
    await unlessOver(link, run.hold(outgoing));
    tell({ type: 'sent', ...outgoing });
    at.step = received;
    const since = ports.clock.steady();
    const reply = await link.exchange(outgoing.message);
    tell({
      type: 'received',
      step: received,
      command: name,
      message: reply.message,
      ms: ports.clock.steady() - since,
      ...(reply.serverMs === undefined ? {} : { serverMs: reply.serverMs }),
    });
    return readReply(reply.message, requestId);
  };

  await reachServer(run, at, () => exchange(helloCommand(ports.client), 'hello', 'hello'));
  if (signer.missing) {
    at.step = 'credentials';
    throw signer.missing;
  }

  const first = begin(clientNonce(ports.random(clientNonceLength)), lab.opening);
  tell({ type: 'client-first', clientNonce: first.clientNonce, payload: first.payload });
  const challenged = judgeChallenge(first, await exchange(first.command, 'client-first', 'server-first'));
  const { challenge } = challenged;
  tell({
    type: 'server-first',
    serverNonce: base64Encode(challenge.serverNonce),
    stsHost: challenge.stsHost,
    region: challenge.region,
    payload: challenged.payload,
    unknownFields: challenge.unknownFields,
  });

  at.step = 'request';
  const request = lab.request(stsRequest(challenge));
  const amzDate = formatAmzDate(lab.clock(ports.clock.now()));
  tell({ type: 'request', request, amzDate, region: challenge.region });
  at.step = 'signature';
  const since = ports.clock.steady();
  const scope = { region: challenge.region, service: stsService, amzDate };
  const { signing, keys } = await signer.sign(request, scope);
  if (keys) run.tellKeys(keys);
  tell({ type: 'signed', signing, ms: ports.clock.steady() - since });

  const final = answer(challenged, signing, signer.sessionToken);
  tell({ type: 'client-final', payload: final.payload });
  judgeOutcome(final, await exchange(final.command, 'client-final', 'verdict'));
  tell({
    type: 'identified',
    identity: judgeIdentity(await exchange(connectionStatusCommand, 'verdict', 'verdict')),
  });
}

/** @throws Fault `message-too-large` before anything of the message is sent */
function requireShort({ length }: Uint8Array, { maxMessageLength = Infinity }: Link): void {
  if (length <= maxMessageLength) return;
  throw new Fault(
    'message-too-large',
    `The message has ${length} bytes; at most ${maxMessageLength} go to a server, so it was not sent`,
    { advice: 'A session token has a few kilobytes at most: look what stands in its field' },
  );
}

/** Waits, unless the link breaks meanwhile. @throws Fault what broke it */
async function unlessOver({ ended }: Link, wait: Promise<void>): Promise<void> {
  const fault = await Promise.race([wait.then(() => null), ...(ended ? [ended] : [])]);
  if (fault) throw fault;
}

/** Opens the link and says hello; an arbiter knows no users and is passed over. */
async function reachServer(run: Run, at: { step: StepId }, sayHello: () => Promise<Document>): Promise<void> {
  const { link, tell } = run;
  const onLinkEvent = (event: EventBody & { type: 'link' }): void => {
    if (event.event.type === 'leg' && event.event.fact.leg === 'tcp') at.step = 'connect';
    tell(event);
  };
  let opened: Opened = await link.open(run.target, (event) => onLinkEvent({ type: 'link', event }));
  for (;;) {
    tell({ type: 'opened', opened });
    const server = judgeHello(await sayHello());
    tell({ type: 'described', server });
    if (server.kind !== 'arbiter') return;
    const skipped = {
      peer: opened.peer,
      leg: 'reply',
      reason: 'It is an arbiter, which holds no users',
    } as const;
    tell({ type: 'link', event: { type: 'skipped', skipped } });
    at.step = 'connect';
    opened = await link.next(skipped);
  }
}

function endingOf(fault: Fault, step: StepId): Ending {
  if (fault.code === 'stopped') return { outcome: 'stopped', step };
  const record = recordFault(fault);
  if (fault.code === 'server-refused') return { outcome: 'rejected', step, fault: record };
  return { outcome: 'failed', step: stepOfLeg(record.leg) ?? step, fault: record };
}

function stepOfLeg(leg: string | undefined): StepId | null {
  switch (leg) {
    case 'srv':
    case 'txt':
    case 'address':
      return 'resolve';
    case 'tcp':
    case 'tls':
      return 'connect';
    default:
      return null;
  }
}
