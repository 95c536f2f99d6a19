import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { Fault, faultData, toFault } from '../../core/fault/fault';
import type { LinkEvent } from '../../core/link/facts';
import { decodePageFrame, encodeFrame, linkVersion, type ProxyFrame } from '../../core/link/frames';
import { serverGoes } from '../../core/link/closeCodes';
import { judgeOutgoing } from './permittedCommands';
import type { ProxyLimits } from './proxyConfig';
import { endWebSocket } from '../http/upgradeGuard';
import { HandshakeWatch } from './handshakeWatch';
import { inOneWrite } from './inOneWrite';
import { Journey } from '../reach/journey';
import type { Log } from './proxyLog';
import { openedOf, type ReachPorts } from '../reach/reachPeer';
import { ServerSocket } from '../reach/serverSocket';
import { Stop } from '../reach/stop';
import { readTarget } from '../reach/target';

export interface LinkPorts extends ReachPorts {
  readonly limits: ProxyLimits;
  readonly log: Log;
  /** Tells this link from others in the log. */
  readonly id: number;
  /** That of the WebSocket. */
  readonly socket: Duplex;
}

/*
 *   waiting ──open──▶ connecting ──────▶ ready ──binary──▶ exchanging ──reply──▶ ready
 *                         ▲                │
 *                         └──────next──────┘             from any phase, on a fault or a close ──▶ ended
 */
type State =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'connecting' }
  | { readonly phase: 'ready'; readonly journey: Journey; readonly server: ServerSocket }
  | { readonly phase: 'exchanging'; readonly journey: Journey; readonly server: ServerSocket }
  | { readonly phase: 'ended' };

const decoder = new TextDecoder();

/**
 * The proxy's end of one WebSocket. What the page does out of turn, and what breaks on the way, ends the link with one
 * `failed` frame. The page is the only thing waited for without a time limit of its own, hence the idle limit.
 */
export class LinkEnd {
  readonly #ws: WebSocket;
  readonly #ports: LinkPorts;
  readonly #stop = new Stop();
  #state: State = { phase: 'waiting' };
  /** Once for all hosts of the link, so that `next` is no way to a second conversation. */
  #conversationBegun = false;
  /** Runs as long as the link does; what it says counts while the page is waited for. */
  readonly #idle: NodeJS.Timeout;
  #waiting = true;
  readonly #notices: ProxyFrame[] = [];
  readonly #handshake: HandshakeWatch;
  readonly #gather: () => void;

  constructor(ws: WebSocket, ports: LinkPorts) {
    this.#ws = ws;
    this.#ports = ports;
    this.#handshake = new HandshakeWatch(ports);
    this.#gather = inOneWrite(ports.socket);
    ws.on('message', (data, isBinary) => this.#receive(data, isBinary));
    // Of an error `ws` itself tells the page by a close code; `close` follows.
    ws.on('error', () => {});
    ws.on('close', () => this.#end());
    this.#idle = setTimeout(() => this.#tooIdle(), ports.limits.idle);
  }

  /** Whether the page has asked for anything yet. */
  get begun(): boolean {
    return this.#state.phase !== 'waiting';
  }

  /** Ends the link, since the server goes; a page is to try another, or this one later. Resolves when its end is done. */
  goAway(): Promise<void> {
    this.#handshake.stopped();
    this.#end();
    return new Promise((resolve) => {
      if (this.#ws.readyState === this.#ws.CLOSED) return resolve();
      this.#ws.once('close', () => resolve());
      return endWebSocket(this.#ws, serverGoes);
    });
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#state.phase === 'ended') return;
    this.#waiting = false;
    const bytes = toBytes(data);
    const done = isBinary ? this.#relay(bytes) : this.#control(decoder.decode(bytes));
    done.then(
      () => this.#waitForPage(),
      (thrown) => this.#fail(toFault(thrown)),
    );
  }

  async #control(text: string): Promise<void> {
    const frame = decodePageFrame(text);
    const state = this.#state;
    if (frame.type === 'next') {
      if (state.phase !== 'ready') throw outOfTurn(state);
      state.server.close();
      return this.#advance(state.journey);
    }
    if (state.phase !== 'waiting') throw outOfTurn(state);
    if (frame.version !== linkVersion) {
      throw new Fault('link-refused', { problem: 'version' });
    }
    this.#handshake.begin();
    const tell = (event: LinkEvent): void => this.#tell({ type: 'event', event });
    return this.#advance(new Journey(readTarget(frame.target), this.#ports, tell, this.#stop));
  }

  async #advance(journey: Journey): Promise<void> {
    this.#state = { phase: 'connecting' };
    const connection = await journey.next();
    const { timeouts, limits, steady, log, id } = this.#ports;
    const server = new ServerSocket(connection, {
      timeouts,
      messageFromServer: limits.messageFromServer,
      steady,
      onBroken: (fault) => this.#fail(fault),
    });
    this.#state = { phase: 'ready', journey, server };
    log({ event: 'server-reached', link: id, tls: connection.tls });
    this.#send({ type: 'opened', opened: openedOf(connection) });
  }

  async #relay(message: Uint8Array): Promise<void> {
    const state = this.#state;
    if (state.phase !== 'ready') throw outOfTurn(state);
    const { limits, log, id } = this.#ports;
    const { requestId, command } = judgeOutgoing(message, this.#conversationBegun, limits.messageToServer);
    if (command === 'saslStart') this.#conversationBegun = true;
    this.#state = { phase: 'exchanging', journey: state.journey, server: state.server };
    const reply = await state.server.exchange(message, requestId, this.#stop);
    const requestLength = message.length;
    log({
      event: 'exchange',
      link: id,
      command,
      requestLength,
      replyLength: reply.message.length,
      ms: reply.serverMs,
    });
    this.#handshake.replied(command, reply.message);
    this.#send({ type: 'reply', serverMs: reply.serverMs });
    // Back-pressure: until this reply has left, the page may send nothing, so a page that does not read holds up
    // itself and at most one reply in memory.
    this.#waitForPage();
    await this.#flush(reply.message);
    if (this.#state.phase === 'exchanging') this.#state = state;
  }

  #flush(message: Uint8Array): Promise<void> {
    this.#gather();
    return new Promise((resolve) => {
      this.#ws.send(message, { binary: true }, () => resolve());
    });
  }

  /** A notice says nothing of the way, and leaves with what is said of it next: there is always something. */
  #tell(frame: Extract<ProxyFrame, { type: 'event' }>): void {
    if (frame.event.type === 'notice') this.#notices.push(frame);
    else this.#send(frame);
  }

  #send(frame: ProxyFrame): void {
    if (this.#state.phase === 'ended') return;
    this.#gather();
    for (const notice of this.#notices.splice(0)) this.#ws.send(encodeFrame(notice), () => {});
    this.#ws.send(encodeFrame(frame), () => {});
  }

  #waitForPage(): void {
    if (this.#state.phase === 'ended') return;
    this.#waiting = true;
    this.#idle.refresh();
  }

  #tooIdle(): void {
    if (this.#waiting) this.#fail(new Fault('link-idle', { problem: 'page', ms: this.#ports.limits.idle }));
  }

  #fail(fault: Fault): void {
    if (this.#state.phase === 'ended') return;
    const { log, id } = this.#ports;
    const data = faultData(fault);
    const { leg } = data;
    log({ event: 'link-failed', link: id, code: fault.code, ...(leg === undefined ? {} : { leg }) });
    this.#handshake.failed(data);
    this.#send({ type: 'failed', fault: data });
    this.#end();
    endWebSocket(this.#ws, 1000);
  }

  /** Lets go of everything but the WebSocket. */
  #end(): void {
    const state = this.#state;
    if (state.phase === 'ended') return;
    this.#state = { phase: 'ended' };
    clearTimeout(this.#idle);
    this.#stop.abort();
    if (state.phase === 'ready' || state.phase === 'exchanging') state.server.close();
    this.#handshake.closed();
    this.#ports.log({ event: 'link-ended', link: this.#ports.id });
  }
}

function outOfTurn({ phase }: State): Fault {
  return phase === 'exchanging'
    ? new Fault('link-busy', { problem: 'proxy' })
    : new Fault('control-frame-invalid', { problem: 'out-of-turn', phase });
}

/** `ws` hands over one Buffer per message in the default binary type. */
function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
