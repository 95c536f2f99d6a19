import type { Socket } from 'node:net';
import { Fault } from '../../core/fault/fault';
import { serverKindOf, type ServerDescription } from '../../core/handshake/hello';
import type { LinkEvent, Opened, SkipReason } from '../../core/link/facts';
import type { EntryBody } from '../../core/capture/connection';
import type { MessageLimits } from '../reach/reachConfig';
import { Journey } from '../reach/journey';
import { openedOf, type ReachPorts } from '../reach/reachPeer';
import { ServerSocket } from '../reach/serverSocket';
import { Stop } from '../reach/stop';
import type { Target } from '../reach/target';
import { isHello } from './relayedCommands';
import { readServerReply, type ServerReply } from './serverReply';
import type { DriverRequest } from './driverRequest';

export interface UpstreamOptions {
  readonly target: Target;
  readonly ports: ReachPorts;
  readonly limits: Pick<MessageLimits, 'messageFromServer'>;
  /** Any server that knows users can log a driver in; what an application does next takes the primary. */
  readonly wants: 'any' | 'primary';
  readonly tell: (entry: EntryBody) => void;
  /** Told once, when a server breaks the connection while nobody waits for a reply. */
  readonly onBroken: (fault: Fault) => void;
}

/** A server that has answered the driver's first message. */
interface Candidate {
  readonly opened: Opened;
  readonly server: ServerSocket;
  readonly reply: ServerReply;
}

/** A driver's way to the cluster: found at its first message, and the same from then on. */
export class Upstream {
  readonly #options: UpstreamOptions;
  readonly #stop = new Stop();
  readonly #open = new Set<ServerSocket>();
  #server: ServerSocket | null = null;

  constructor(options: UpstreamOptions) {
    this.#options = options;
  }

  /**
   * Passes one message on and waits for its reply. Not to be called again before it has settled.
   * @throws Fault what befell the way or the server; this object is of no use then
   */
  async exchange(message: Uint8Array, request: DriverRequest): Promise<ServerReply> {
    if (this.#server) return this.#ask(this.#server, message, request);
    const { server, reply } = await this.#findServer(message, request);
    this.#server = server;
    return reply;
  }

  /** Passes on a message that wants no reply, where there is a server. */
  async send(message: Uint8Array): Promise<void> {
    await this.#server?.send(message);
  }

  /** Hands over the server's socket. @throws Fault when there is none, or it broke meanwhile */
  release(): Socket {
    const server = this.#server;
    if (!server) throw new Fault('stopped', { problem: 'nothing-open' });
    this.#server = null;
    this.#open.delete(server);
    return server.release();
  }

  /** Ends whatever is under way; nothing is told after it. */
  close(): void {
    this.#stop.abort();
    for (const server of this.#open) server.close();
    this.#open.clear();
  }

  /**
   * Connects to one host after the other until one will do. A host is known by its reply to hello; a driver that says
   * something else first gets the first that answers. A secondary is kept at hand, for a cluster without a primary.
   */
  async #findServer(message: Uint8Array, request: DriverRequest): Promise<Candidate> {
    const { target, ports, wants, tell } = this.#options;
    const onWay = (event: LinkEvent): void => tell({ type: 'link', event });
    const journey = new Journey(target, ports, onWay, this.#stop);
    let standIn: Candidate | null = null;
    try {
      for (;;) {
        const candidate = await this.#next(journey, message, request);
        const kind = isHello(request.command) ? serverKindOf(candidate.reply.body) : 'other';
        const reason = whyPassOver(kind, wants);
        if (reason === null) {
          if (standIn) this.#drop(standIn);
          return candidate;
        }
        const { peer } = candidate.opened;
        onWay({ type: 'skipped', skipped: { peer, leg: 'reply', reason } });
        if (kind === 'secondary' && !standIn) standIn = candidate;
        else this.#drop(candidate);
      }
    } catch (thrown) {
      if (!standIn || this.#stop.aborted) throw thrown;
      tell({ type: 'opened', opened: standIn.opened });
      return standIn;
    }
  }

  async #next(journey: Journey, message: Uint8Array, request: DriverRequest): Promise<Candidate> {
    const { limits, ports, tell, onBroken } = this.#options;
    const connection = await journey.next();
    const server: ServerSocket = new ServerSocket(connection, {
      timeouts: ports.timeouts,
      messageFromServer: limits.messageFromServer,
      steady: ports.steady,
      onBroken: (fault) => {
        if (server === this.#server) onBroken(fault);
      },
    });
    this.#open.add(server);
    const opened = openedOf(connection);
    tell({ type: 'opened', opened });
    return { opened, server, reply: await this.#ask(server, message, request) };
  }

  async #ask(server: ServerSocket, message: Uint8Array, { requestId }: DriverRequest): Promise<ServerReply> {
    return readServerReply((await server.exchange(message, requestId, this.#stop)).message);
  }

  #drop({ server }: Candidate): void {
    server.close();
    this.#open.delete(server);
  }
}

/** @returns null for a server that will do */
function whyPassOver(kind: ServerDescription['kind'], wants: UpstreamOptions['wants']): SkipReason | null {
  if (kind === 'arbiter') return { code: 'arbiter' };
  if (kind === 'secondary' && wants === 'primary') return { code: 'secondary' };
  return null;
}
