import type { Document } from '../bson/document';
import { base64Encode } from '../bytes/base64';
import type { FaultData } from '../fault/facts';
import { faultOf, type Fault } from '../fault/fault';
import type { Ending, EventBody, HandshakeEvent } from '../trace/events';
import { judgeHello } from '../handshake/hello';
import { judgeIdentity } from '../handshake/identity';
import { refusalIn } from '../mongodbAws/conversation';
import type { HashConstructor } from '../sigv4/hash';
import type { StepId } from '../vocabulary/steps';
import type { ConnectionRecord, RecordEntry } from './connection';
import { endOfHungUp, faultInChallenge } from './ending';
import {
  bodyOf,
  readChallenge,
  readFinal,
  readFirst,
  type ObservedChallenge,
  type ObservedFirst,
} from './login';
import { observedRequest, rebuildSigning } from './rebuild';

/**
 * What happened on a connection, as the events of a handshake: the steps and the stage show a driver's login by them
 * as they show the page's own. Of several logins on one connection it is the last. What cannot be read is there as the
 * bytes that came. A login that is under way has no ending.
 */
export async function observe(
  record: ConnectionRecord,
  Sha256: HashConstructor,
): Promise<readonly HandshakeEvent[]> {
  const observer = new Observer(record, Sha256);
  for (const entry of record.entries) await observer.take(entry);
  return observer.events();
}

/** A message of the driver whose reply has not come yet. */
interface Asked {
  readonly command: string;
  readonly at: number;
}

class Observer {
  readonly #record: ConnectionRecord;
  readonly #Sha256: HashConstructor;
  #events: HandshakeEvent[] = [];
  #asked: Asked | null = null;
  /** The step at which the connection stands: that of the message that was sent, or is awaited. */
  #step: StepId = 'hello';
  /** How many events there were when the latest login began. */
  #beforeLogin: number | null = null;
  #first: ObservedFirst | null = null;
  #challenge: ObservedChallenge | null = null;
  /** For what a driver is to refuse the last thing that it was told. */
  #refused: Fault | null = null;
  #keyId = '';
  #temporary = false;
  #ended = false;

  constructor(record: ConnectionRecord, Sha256: HashConstructor) {
    this.#record = record;
    this.#Sha256 = Sha256;
  }

  events(): readonly HandshakeEvent[] {
    const { openedAt } = this.#record.summary;
    const started: HandshakeEvent = {
      type: 'started',
      at: 0,
      wall: openedAt,
      target: { kind: 'listener', address: '' },
      accessKeyId: this.#keyId,
      temporary: this.#temporary,
    };
    return [started, ...this.#events, ...this.#dropped()];
  }

  #dropped(): readonly HandshakeEvent[] {
    const { dropped, entries } = this.#record;
    if (dropped === 0) return [];
    const notice = { code: 'record-full', dropped } as const;
    return [{ type: 'notice', step: this.#step, notice, at: entries.at(-1)?.at ?? 0 }];
  }

  async take(entry: RecordEntry): Promise<void> {
    const { at } = entry;
    switch (entry.type) {
      case 'message':
        return entry.from === 'driver'
          ? this.#takeCommand(entry.message, at)
          : this.#takeReply(entry.message, at);
      case 'stray':
        return this.#tell(
          { type: 'sent', step: this.#step, command: 'unreadable', message: entry.bytes },
          at,
        );
      case 'finding':
        return this.#tell(entry.finding, at);
      case 'link':
        return this.#tell({ type: 'link', event: entry.event }, at);
      case 'opened':
        return this.#tell({ type: 'opened', opened: entry.opened }, at);
      case 'secured':
        return this.#tell({ type: 'secured', tls: entry.tls }, at);
      case 'fault':
        if (this.#ended)
          return this.#tell(
            { type: 'notice', step: this.#step, notice: { code: 'fault', fault: entry.fault } },
            at,
          );
        return this.#end(
          { outcome: 'failed', step: stepOf(entry.fault) ?? this.#step, fault: entry.fault },
          at,
        );
      case 'closed':
        return this.#takeClosed(entry.by, at);
    }
  }

  async #takeCommand(message: Uint8Array, at: number): Promise<void> {
    const body = bodyOf(message);
    const command = (body && Object.keys(body)[0]) ?? 'unreadable';
    this.#asked = { command, at };
    if (command === 'saslStart' && body) this.#beginLogin(body, at);
    if (command === 'saslContinue' && body) await this.#takeFinal(body, at);
    this.#tell({ type: 'sent', step: this.#step, command, message }, at);
    if (command === 'saslStart') this.#step = 'server-first';
    if (command === 'saslContinue') this.#step = 'verdict';
  }

  #beginLogin(command: Document, at: number): void {
    this.#beforeLogin ??= this.#events.length;
    if (this.#events.length > this.#beforeLogin) {
      this.#events.length = this.#beforeLogin;
      this.#tell({ type: 'notice', step: 'client-first', notice: { code: 'begun-anew' } }, at);
    }
    this.#events = this.#events.filter(({ type }) => type !== 'ended');
    this.#ended = false;
    this.#challenge = null;
    this.#refused = null;
    this.#step = 'client-first';
    this.#first = readFirst(command);
    const { nonce, payload } = this.#first;
    if (nonce && payload) this.#tell({ type: 'client-first', clientNonce: nonce, payload }, at);
  }

  async #takeFinal(command: Document, at: number): Promise<void> {
    const final = readFinal(command);
    this.#temporary = final.sessionToken !== undefined;
    this.#refused = null;
    if (this.#challenge) {
      const { region } = this.#challenge;
      const request = observedRequest(this.#challenge, this.#first?.flag ?? null);
      this.#tell({ type: 'request', request, amzDate: final.amzDate, region }, at);
      const signing = await rebuildSigning(request, final, this.#Sha256);
      this.#keyId = signing?.accessKeyId ?? '';
      if (signing) this.#tell({ type: 'signed', signing, ms: 0, rebuilt: true }, at);
    }
    if (final.payload) this.#tell({ type: 'client-final', payload: final.payload }, at);
    this.#step = 'client-final';
  }

  #takeReply(message: Uint8Array, at: number): void {
    const asked = this.#asked;
    this.#asked = null;
    const command = asked?.command ?? 'unreadable';
    this.#tell({ type: 'received', step: this.#step, command, message, ms: at - (asked?.at ?? at) }, at);
    const reply = bodyOf(message);
    if (!reply) return;
    switch (command) {
      case 'hello':
      case 'isMaster':
      case 'ismaster':
        return this.#takeHello(reply, at);
      case 'saslStart':
        return this.#takeChallenge(reply, at);
      case 'saslContinue':
        return this.#takeVerdict(reply, at);
      case 'connectionStatus':
        return this.#takeIdentity(reply, at);
      default:
        return undefined;
    }
  }

  #takeHello(reply: Document, at: number): void {
    this.#refused = faultOf(() => this.#tell({ type: 'described', server: judgeHello(reply) }, at));
  }

  #takeChallenge(reply: Document, at: number): void {
    const refused = refusalIn(reply);
    if (refused) return this.#end({ outcome: 'rejected', step: 'server-first', fault: refused }, at);
    this.#challenge = readChallenge(reply);
    if (!this.#challenge) return undefined;
    if (this.#first) this.#refused = faultInChallenge(this.#first, this.#challenge);
    const { serverNonce, stsHost, region, payload, unknownFields } = this.#challenge;
    const text = base64Encode(serverNonce);
    this.#tell({ type: 'server-first', serverNonce: text, stsHost, region, payload, unknownFields }, at);
  }

  #takeVerdict(reply: Document, at: number): void {
    const refused = refusalIn(reply);
    if (refused) return this.#end({ outcome: 'rejected', step: 'verdict', fault: refused }, at);
    if (reply.done === true) this.#end({ outcome: 'authenticated', step: 'verdict' }, at);
  }

  /** Asked before the login, or by a driver that was not let in, it names nobody. */
  #takeIdentity(reply: Document, at: number): void {
    faultOf(() => this.#tell({ type: 'identified', identity: judgeIdentity(reply) }, at));
  }

  #takeClosed(by: 'driver' | 'listener', at: number): void {
    const idle = this.#first === null && this.#refused === null;
    if (by === 'listener' || idle) return this.#end({ outcome: 'stopped', step: this.#step }, at);
    const waited = this.#asked ? at - this.#asked.at : null;
    return this.#end(endOfHungUp({ step: this.#step, waited, refused: this.#refused }), at);
  }

  #end(ending: Ending, at: number): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#tell({ type: 'ended', ending }, at);
  }

  #tell(event: EventBody, at: number): void {
    this.#events.push({ ...event, at });
  }
}

/** TLS fails before anything of MongoDB is said. */
function stepOf({ leg }: FaultData): StepId | null {
  return leg === 'tls' ? 'connect' : null;
}
