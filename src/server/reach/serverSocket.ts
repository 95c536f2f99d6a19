import { hostAndPortText } from '../../core/link/hostText';
import type { Socket } from 'node:net';
import { Fault, toFault } from '../../core/fault/fault';
import { int32At } from '../../core/bson/elements';
import { Framer, headerLength } from '../../core/wire/framer';
import { spokenInstead } from '../../core/wire/spokenInstead';
import type { Reply } from '../../core/link/ports';
import type { LegTimeouts } from './reachConfig';
import { errorCode, tlsFault } from './networkErrors';
import type { Connection } from './reachPeer';
import { givenUp, type StopSignal } from './stop';
import { timedLeg } from './timedLeg';

export interface ServerSocketPorts {
  readonly timeouts: LegTimeouts;
  /** Bytes of the longest reply taken. */
  readonly messageFromServer: number;
  readonly steady: () => number;
  /** Told once, when the server breaks the connection or the rules while nobody waits for a reply. */
  readonly onBroken: (fault: Fault) => void;
}

interface Pending {
  readonly requestId: number;
  readonly resolve: (message: Uint8Array) => void;
  readonly reject: (fault: Fault) => void;
}

/**
 * The proxy's end of the connection to a server: one request, then its reply, then the next. A server that sends
 * anything else, or closes, breaks the connection for good. What is buffered towards the server is one message at
 * most, for an exchange is not over before its request has left; what is buffered from it is one reply at most.
 */
export class ServerSocket {
  readonly #socket: Socket;
  readonly #connection: Connection;
  readonly #ports: ServerSocketPorts;
  readonly #framer: Framer;
  #pending: Pending | null = null;
  #broken: Fault | null = null;
  #replies = 0;

  constructor(connection: Connection, ports: ServerSocketPorts) {
    this.#connection = connection;
    this.#socket = connection.socket;
    this.#ports = ports;
    this.#framer = new Framer(ports.messageFromServer);
    this.#socket.on('data', this.#receive);
    this.#socket.on('error', (cause) => this.#break(() => this.#explain(cause)));
    this.#socket.on('close', () => this.#break(() => this.#closedFault()));
    this.#socket.on('end', () => this.#break(() => this.#closedFault()));
  }

  /**
   * Sends one message and waits for its reply. Not to be called again before it has settled.
   * @returns the reply, and the milliseconds since the message was handed to the socket
   * @throws Fault `reply-timeout`, `server-closed`, `response-unmatched`, `frame-…`, `tls-…` or `stopped`; the
   *   connection is of no use after it
   */
  async exchange(message: Uint8Array, requestId: number, stop: StopSignal): Promise<Required<Reply>> {
    const { peer, via } = this.#connection;
    const { steady, timeouts } = this.#ports;
    const host = hostAndPortText(peer);
    try {
      const context = {
        leg: 'reply',
        host,
        timeoutMs: timeouts.reply,
        steady,
        stop,
        ...(via === undefined ? {} : { via }),
      } as const;
      const { value, ms } = await timedLeg(context, () => this.#ask(message, requestId));
      return { message: value, serverMs: ms };
    } finally {
      this.#pending = null;
    }
  }

  /**
   * Sends a message that asks for no reply. Resolves when it has left, or cannot: a failure is told by the socket's own
   * `error` or `close`.
   */
  send(message: Uint8Array): Promise<void> {
    return new Promise((resolve) => {
      this.#socket.write(message, () => resolve());
    });
  }

  /**
   * Hands over the socket as it is, paused, when all that was asked has been answered; this object is of no use then.
   * @throws Fault what broke the connection, if something did
   */
  release(): Socket {
    if (this.#broken) throw this.#broken;
    this.#broken = new Fault('stopped', { problem: 'connection' });
    this.#socket.pause();
    this.#socket.off('data', this.#receive);
    return this.#socket;
  }

  /** Ends the connection and with it a pending exchange; nothing is told after it. */
  close(): void {
    this.#broken ??= givenUp;
    this.#socket.destroy();
    this.#pending?.reject(this.#broken);
    this.#pending = null;
  }

  /** Over when the message has left, too. */
  #ask(message: Uint8Array, requestId: number): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#broken) return reject(this.#broken);
      let left = false;
      let reply: Uint8Array | null = null;
      const settle = (): void => {
        if (left && reply) resolve(reply);
      };
      const replied = (whole: Uint8Array): void => {
        reply = whole;
        settle();
      };
      this.#pending = { requestId, resolve: replied, reject };
      this.#socket.write(message, () => {
        left = true;
        settle();
      });
    });
  }

  readonly #receive = (chunk: Uint8Array): void => {
    if (this.#broken) return undefined;
    const stray = this.#strayFault(chunk, false);
    if (stray) return this.#break(() => stray);
    const pending = this.#pending;
    if (pending === null) {
      return this.#break(() => new Fault('response-unmatched', { problem: 'unasked' }));
    }
    try {
      const [message, ...more] = this.#framer.push(chunk);
      if (message === undefined) return undefined;
      if (more.length > 0 || this.#framer.pendingBytes > 0) {
        throw new Fault('response-unmatched', { problem: 'several' });
      }
      requireAnswerTo(pending.requestId, message);
      this.#pending = null;
      this.#replies += 1;
      return pending.resolve(message);
    } catch (thrown) {
      return this.#break(() => toFault(thrown));
    }
  };

  /** @param why asked only where it is not broken already */
  #break(why: () => Fault): void {
    if (this.#broken) return;
    const fault = why();
    this.#broken = fault;
    this.#socket.destroy();
    const pending = this.#pending;
    this.#pending = null;
    if (pending) pending.reject(fault);
    else this.#ports.onBroken(fault);
  }

  #explain(cause: unknown): Fault {
    const code = errorCode(cause);
    if (code === 'ECONNRESET' || code === 'EPIPE') return this.#closedFault();
    if (this.#connection.tls && this.#replies === 0) return tlsFault(cause);
    return new Fault('server-closed', { problem: 'broke', system: code }, cause);
  }

  /** Of a server that has answered nothing yet. @param start what it sends first */
  #strayFault(start: Uint8Array, isAll: boolean): Fault | null {
    const isFirst = this.#replies === 0 && (isAll || this.#framer.pendingBytes === 0);
    const spoken = isFirst ? spokenInstead(start, isAll) : null;
    return spoken && new Fault('frame-length-invalid', { problem: 'not-mongodb', spoken, offset: 0 });
  }

  #closedFault(): Fault {
    const held = this.#framer.pendingBytes;
    if (held > 0) {
      const stray = this.#strayFault(this.#framer.pendingStart(held), true);
      if (stray) return stray;
      return new Fault('frame-truncated', { problem: 'reply', found: held, offset: held });
    }
    if (this.#replies > 0) return new Fault('server-closed', { problem: 'after-reply' });
    return new Fault('server-closed', { problem: 'before-reply', tls: this.#connection.tls });
  }
}

/** @throws Fault `response-unmatched` */
function requireAnswerTo(requestId: number, message: Uint8Array): void {
  const responseTo = int32At(message, headerLength - 8);
  if (responseTo === requestId) return;
  throw new Fault('response-unmatched', {
    problem: 'other-request',
    answers: responseTo,
    sent: requestId,
    offset: headerLength - 8,
  });
}
