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

/** Why a leg is given up that is under way when the link ends; of no failure, so that one is enough. */
const ended = new Fault('stopped', { problem: 'link' });

/**
 * The proxy's end of one WebSocket. What the page does out of turn, and what breaks on the way, ends the link with one
 * `failed` frame. The page is the only thing waited for without a time limit of its own, hence the idle limit.
 */
export class LinkEnd {
  readonly #ws: WebSocket;
  readonly #ports: LinkPorts;
  readonly #stop = new AbortController();
  #state: State = { phase: 'waiting' };
  /** Once for all hosts of the link, so that `next` is no way to a second conversation. */
  #conversationBegun = false;
  #idle: NodeJS.Timeout | undefined;
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
    this.#waitForPage();
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
    clearTimeout(this.#idle);
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
    const tell = (event: LinkEvent): void => this.#send({ type: 'event', event });
    return this.#advance(new Journey(readTarget(frame.target), this.#ports, tell, this.#stop.signal));
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
    this.#state = { ...state, phase: 'exchanging' };
    const reply = await state.server.exchange(message, requestId, this.#stop.signal);
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
    if (this.#state.phase === 'exchanging') this.#state = { ...state, phase: 'ready' };
  }

  #flush(message: Uint8Array): Promise<void> {
    this.#gather();
    return new Promise((resolve) => {
      this.#ws.send(message, { binary: true }, () => resolve());
    });
  }

  #send(frame: ProxyFrame): void {
    if (this.#state.phase === 'ended') return;
    this.#gather();
    this.#ws.send(encodeFrame(frame), () => {});
  }

  #waitForPage(): void {
    clearTimeout(this.#idle);
    if (this.#state.phase === 'ended') return;
    const { idle } = this.#ports.limits;
    this.#idle = setTimeout(() => {
      this.#fail(new Fault('link-idle', { problem: 'page', ms: idle }));
    }, idle);
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
    this.#stop.abort(ended);
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
