import type { Socket } from 'node:net';
import type { Document } from '../../core/bson/document';
import { Fault, faultData, toFault } from '../../core/fault/fault';
import { outcomeOf, type Served } from '../../core/handshake/serverSession';
import type { EntryBody } from '../../core/capture/connection';
import type { MessageLimits } from '../reach/reachConfig';
import type { ReachPorts } from '../reach/reachPeer';
import type { Target } from '../reach/target';
import type { Afterwards, ListenerSession } from '../listener/listenerSession';
import { failureReply } from './failureReply';
import { isHello, refusalOf } from './relayedCommands';
import { joinSockets } from './joinSockets';
import { encodeAnswer, readRequest, type DriverRequest } from './driverRequest';
import { standaloneHello } from './standaloneHello';
import { Upstream } from './upstream';

export interface RelaySessionOptions {
  readonly target: Target;
  /** After a login everything passes; else the connection ends there. */
  readonly all: boolean;
  readonly ports: ReachPorts;
  readonly limits: MessageLimits;
  readonly tell: (entry: EntryBody) => void;
}

/** Bytes of the longest reply that is taken in a login: no server's is as long as a driver's message may be. */
const longestReply = 256 * 1024;

type Reaction = Served & { readonly afterwards?: Afterwards };

/**
 * Passes one driver's login on to a cluster, and the cluster's answers back. It signs nothing, holds no credentials
 * and keeps no message. What it says itself is a refusal or that the cluster is out of reach.
 */
export class RelaySession implements ListenerSession {
  readonly #options: RelaySessionOptions;
  readonly #upstream: Upstream;
  #failed = false;
  #nextId = 1;

  constructor(options: RelaySessionOptions) {
    const { all, limits, ...rest } = options;
    this.#options = options;
    this.#upstream = new Upstream({
      ...rest,
      limits: { messageFromServer: Math.min(limits.messageFromServer, longestReply) },
      wants: all ? 'primary' : 'any',
      onBroken: (fault) => this.#tellFault(fault),
    });
  }

  async receive(message: Uint8Array): Promise<Reaction> {
    const { all, limits } = this.#options;
    if (message.length > limits.messageToServer) {
      throw new Fault('message-too-large', {
        problem: 'proxy',
        found: message.length,
        limit: limits.messageToServer,
      });
    }
    const request = readRequest(message);
    const refusal = refusalOf(request, all);
    if (refusal) return this.#answer(request, refusal);
    try {
      return await this.#passOn(message, request);
    } catch (thrown) {
      const fault = toFault(thrown);
      this.#tellFault(fault);
      this.#upstream.close();
      return { ...this.#answer(request, failureReply(fault)), afterwards: 'close' };
    }
  }

  close(): void {
    this.#upstream.close();
  }

  /** Where the server is gone by now, so is the driver's connection. */
  pipe(driver: Socket): void {
    try {
      joinSockets(driver, this.#upstream.release());
    } catch (thrown) {
      this.#tellFault(toFault(thrown));
      driver.destroy();
    }
  }

  async #passOn(message: Uint8Array, request: DriverRequest): Promise<Reaction> {
    const { command } = request;
    if (!request.wantsReply) {
      await this.#upstream.send(message);
      return { reply: null, command, ok: true };
    }
    const reply = await this.#upstream.exchange(message, request);
    const bytes = isHello(command) ? standaloneHello(reply) : reply.message;
    const served = { reply: bytes, command, ...outcomeOf(reply.body) };
    if (command !== 'saslContinue' || !served.ok || reply.body.done !== true) return served;
    if (this.#options.all) return { ...served, afterwards: 'pipe' };
    this.#upstream.close();
    return { ...served, afterwards: 'close' };
  }

  #answer(request: DriverRequest, body: Document): Served {
    const reply = encodeAnswer(request, this.#nextId++, body);
    return { reply, command: request.command, ...outcomeOf(body) };
  }

  /** Once: what is asked of a server after it broke fails by the same fault again. */
  #tellFault(fault: Fault): void {
    if (this.#failed || fault.code === 'stopped') return;
    this.#failed = true;
    this.#options.tell({ type: 'fault', fault: faultData(fault) });
  }
}
