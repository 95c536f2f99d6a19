import { Fault, faultData, toFault, whereOf } from '../../core/fault/fault';
import type { LinkEvent } from '../../core/link/facts';
import { reachPeer, type Connection, type ReachPorts } from './reachPeer';
import { findHosts, type PermittedPeer } from './findHosts';
import type { StopSignal } from './stop';
import type { Target } from './target';

/** The way to the hosts of one target, one after the other. */
export class Journey {
  readonly #target: Target;
  readonly #ports: ReachPorts;
  readonly #tell: (event: LinkEvent) => void;
  readonly #stop: StopSignal;
  #left: PermittedPeer[] | null = null;

  /** @param stop ends whatever leg is under way, with Fault `stopped` */
  constructor(target: Target, ports: ReachPorts, tell: (event: LinkEvent) => void, stop: StopSignal) {
    this.#target = target;
    this.#ports = ports;
    this.#tell = tell;
    this.#stop = stop;
  }

  /**
   * Connects to the next host that can be reached; those that cannot are told as skipped, with the reason. A host
   * that the policy refuses ends the journey, whatever hosts remain.
   * @throws Fault: what befell the one host there was, or what befell all of them alike; else `no-host-left`
   */
  async next(): Promise<Connection> {
    this.#left ??= [...(await findHosts(this.#target, this.#ports, this.#tell, this.#stop))];
    const failures: Fault[] = [];
    for (let peer = this.#left.shift(); peer; peer = this.#left.shift()) {
      try {
        const connection = await reachPeer(peer, this.#target.tls, this.#ports, this.#tell, this.#stop);
        return this.#wanted(connection);
      } catch (thrown) {
        const fault = toFault(thrown);
        if (!isUnreachable(fault)) throw fault;
        failures.push(fault);
        if (this.#left.length > 0) this.#skip(peer, fault);
      }
    }
    throw noneLeft(failures);
  }

  /** Whoever gave up while the last leg ended is not there to take it. */
  #wanted(connection: Connection): Connection {
    if (!this.#stop.aborted) return connection;
    connection.socket.destroy();
    throw new Fault('stopped', { problem: 'run' });
  }

  #skip({ host, port }: PermittedPeer, fault: Fault): void {
    const { leg = 'tcp' } = fault.facts;
    this.#tell({
      type: 'skipped',
      skipped: { peer: { host, port }, leg, reason: { fault: faultData(fault) } },
    });
  }
}

/** Of this host alone: what a forward proxy is, or has against us, is so of every host. */
function isUnreachable({ code, facts }: Fault): boolean {
  if (facts.leg === 'via') return code === 'via-refused' || code === 'via-silent';
  return /^(?:dns|tcp|tls)-/.test(code);
}

function noneLeft(failures: readonly Fault[]): Fault {
  const last = failures.at(-1);
  if (last === undefined) return new Fault('no-host-left', { problem: 'none' });
  if (failures.every(({ code }) => code === last.code)) return last;
  return new Fault('no-host-left', {
    problem: 'all-failed',
    count: failures.length,
    last: faultData(last),
    ...whereOf(last),
  });
}
