import type { FaultData } from '../../core/fault/facts';
import type { Leg } from '../../core/fault/leg';
import type { PermittedCommand } from './permittedCommands';
import type { HandshakeOutcome, Log } from './proxyLog';
import { replyVerdict } from './replyVerdict';
import { refusalCodes } from './refusalCodes';

export interface HandshakeWatchPorts {
  readonly log: Log;
  /** A steady clock, milliseconds. */
  readonly steady: () => number;
  /** The link's. */
  readonly id: number;
}

/** Tells once how the handshake of a link ended. */
export class HandshakeWatch {
  readonly #ports: HandshakeWatchPorts;
  #since: number | null = null;

  constructor(ports: HandshakeWatchPorts) {
    this.#ports = ports;
  }

  /** The page asked for a server; further hosts of the same link are the same handshake. */
  begin(): void {
    this.#since = this.#ports.steady();
  }

  replied(command: PermittedCommand, reply: Uint8Array): void {
    const verdict = this.#since === null ? null : replyVerdict(command, reply);
    if (verdict !== null) this.#end(verdict, 'reply');
  }

  failed(fault: FaultData): void {
    // Of several hosts the last one tried tells most.
    if (fault.code === 'no-host-left' && fault.problem === 'all-failed') return this.failed(fault.last);
    if (fault.code === 'link-idle') return this.closed();
    return this.#end(refusalCodes.some((one) => one === fault.code) ? 'forbidden' : 'failed', fault.leg);
  }

  closed(): void {
    this.#end('left');
  }

  stopped(): void {
    this.#end('stopped');
  }

  #end(outcome: HandshakeOutcome, leg?: Leg): void {
    if (this.#since === null) return;
    const { log, steady, id } = this.#ports;
    const ms = steady() - this.#since;
    this.#since = null;
    log({ event: 'handshake', link: id, outcome, leg: leg ?? 'none', ms });
  }
}
