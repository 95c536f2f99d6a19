import { int32At } from '../../core/bson/elements';
import { Fault } from '../../core/fault/fault';
import type { LinkEvent, Opened, Skipped } from '../../core/link/facts';
import type { Link, Reply } from '../../core/link/ports';
import { Journey } from './journey';
import type { ReachConfig } from './reachConfig';
import { openedOf, type ReachPorts } from './reachPeer';
import { ServerSocket } from './serverSocket';
import { Stop } from './stop';
import { readTarget } from './target';

/** A link to a server by a socket of this process. It carries whatever it is given: whoever has it is no page. */
export class SocketLink implements Link {
  readonly #ports: ReachPorts;
  readonly #limits: ReachConfig['limits'];
  readonly #stop = new Stop();
  #journey: Journey | null = null;
  #server: ServerSocket | null = null;
  #break: (fault: Fault) => void = () => undefined;
  readonly ended = new Promise<Fault>((resolve) => {
    this.#break = resolve;
  });

  constructor(ports: ReachPorts, limits: ReachConfig['limits']) {
    this.#ports = ports;
    this.#limits = limits;
  }

  async open(target: string, tell: (event: LinkEvent) => void): Promise<Opened> {
    this.#journey = new Journey(readTarget(target), this.#ports, tell, this.#stop);
    return this.#advance(this.#journey);
  }

  async next(_passedOver: Skipped): Promise<Opened> {
    if (!this.#journey) throw nothingOpen();
    this.#server?.close();
    return this.#advance(this.#journey);
  }

  async exchange(message: Uint8Array): Promise<Reply> {
    if (!this.#server) throw nothingOpen();
    return this.#server.exchange(message, int32At(message, 4), this.#stop);
  }

  close(): void {
    this.#stop.abort();
    this.#server?.close();
  }

  async #advance(journey: Journey): Promise<Opened> {
    const connection = await journey.next();
    const { timeouts, steady } = this.#ports;
    this.#server = new ServerSocket(connection, {
      timeouts,
      messageFromServer: this.#limits.messageFromServer,
      steady,
      onBroken: this.#break,
    });
    return openedOf(connection);
  }
}

function nothingOpen(): Fault {
  return new Fault('stopped', { problem: 'nothing-open' });
}
