import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { FaultCode } from '../../core/fault/facts';
import { Fault, faultData, toFault } from '../../core/fault/fault';
import type { EntryBody } from '../../core/capture/connection';
import { Framer } from '../../core/wire/framer';
import { readRequest, type WireRequest } from '../../core/wire/readRequest';
import {
  clientHelloFault,
  clientHelloStart,
  isClientHello,
  noRoomFault,
  silentTlsFault,
  slowFault,
  strayFault,
  tooLongFault,
} from './driverFaults';
import type { DriverLimits } from './driverLimits';
import { loggedName, type LoggedName } from './loggedName';
import type { MessageMemory, Share } from './messageMemory';
import type { Afterwards, ListenerSession, OpenSession } from './listenerSession';
import type { Turns } from './turns';

/** Names of closed lists, sizes and codes: nothing here comes from a message. */
export type ListenerLine =
  | {
      readonly event: 'command';
      readonly command: LoggedName;
      readonly bytes: number;
      /** Of the error that the driver was told. */
      readonly code?: number;
    }
  | { readonly event: 'closed'; readonly code: FaultCode };

export interface ConnectionOptions {
  readonly openSession: OpenSession;
  /** Told what happens, `closed` last; with a driver's message, as what it was read. */
  readonly tell: Tell;
  readonly log: (line: ListenerLine) => void;
  readonly limits: DriverLimits;
  /** Of all connections together: memory for messages, and the thread. */
  readonly memory: MessageMemory;
  readonly turns: Turns;
}

/** @param read null: it cannot be read */
export type Tell = (entry: EntryBody, read?: WireRequest | null) => void;

/** Of what cannot be framed, so much is recorded, in bytes. */
const strayLength = 256;

/** Milliseconds without a byte that a driver has to end its side, once this one has ended. */
const farewell = 5_000;

/** Serves one driver until either side ends it: each message is answered before the next is read. */
export class DriverConnection {
  readonly #socket: Socket;
  readonly #options: ConnectionOptions;
  readonly #session: ListenerSession;
  readonly #framer: Framer;
  readonly #share: Share;
  /** Runs while a message has begun and is not whole. */
  #patience: NodeJS.Timeout | undefined;
  #heard = false;
  /** Whether a message was ever whole. */
  #framed = false;
  #endedBy: 'driver' | 'listener' = 'driver';

  constructor(socket: Socket, options: ConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#session = options.openSession(options.tell);
    this.#framer = new Framer(this.#longest());
    this.#share = options.memory.share();
    // Whoever reads the socket is told of its errors as well; this one is for the time when nobody does.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#onClose());
    socket.setNoDelay(true);
    socket.setTimeout(options.limits.idle, () => this.#hangUp());
    void this.#serve();
  }

  async #serve(): Promise<void> {
    try {
      const afterwards = await this.#converse();
      if (afterwards === 'pipe') return this.#session.pipe?.(this.#socket);
      if (afterwards === 'close') this.#endedBy = 'listener';
      this.#leave();
    } catch (thrown) {
      if (!this.#socket.destroyed) this.#giveUp(toFault(thrown));
    }
  }

  /** Ends in good order: what the driver still sends is read away, so that its own end is seen. */
  #leave(): void {
    this.#socket.end();
    this.#socket.resume();
    this.#socket.setTimeout(Math.min(this.#options.limits.idle, farewell));
  }

  /** @throws Fault for what is no message, or what the session throws; anything else when the socket breaks */
  async #converse(): Promise<Afterwards | null> {
    const iterable = this.#socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    const chunks = iterable[Symbol.asyncIterator]();
    try {
      for (;;) {
        const afterwards = await this.#takeNext(chunks);
        if (afterwards !== undefined) return afterwards;
      }
    } finally {
      await chunks.return?.();
    }
  }

  /**
   * Waits for one more piece. What waits holds on to all that it has in hand, so that nothing of the piece before may
   * be in the hands of whoever waits for the next.
   * @returns what ends the conversation
   */
  async #takeNext(chunks: AsyncIterator<Buffer>): Promise<Afterwards | null | undefined> {
    const { done, value } = await chunks.next();
    if (done) {
      this.#framer.end();
      return null;
    }
    const messages = this.#frame(value);
    for (const [i, message] of messages.entries()) {
      const afterwards = await this.#answer(message);
      if (afterwards === 'pipe' && (i < messages.length - 1 || this.#framer.pendingBytes > 0)) {
        throw new Fault('link-busy', { problem: 'driver' });
      }
      if (afterwards !== undefined || this.#socket.destroyed) return afterwards ?? null;
    }
    this.#share.hold(this.#framer.heldBytes);
    if (this.#framer.pendingBytes > 0) this.#waitForRest();
    return undefined;
  }

  #longest(): number {
    const { messageLength, messageBeforeLogin } = this.#options.limits;
    return this.#session.loggedIn ? messageLength : Math.min(messageBeforeLogin, messageLength);
  }

  #frame(chunk: Buffer): readonly Uint8Array[] {
    this.#heard = true;
    this.#framer.maxLength = this.#longest();
    try {
      const messages = this.#framer.push(chunk);
      if (messages.length > 0) this.#framed = true;
      if (!this.#framed && isClientHello(this.#framer.pendingStart(clientHelloStart)))
        throw clientHelloFault();
      const whole = messages.reduce((sum, { length }) => sum + length, 0);
      if (!this.#share.hold(whole + this.#framer.heldBytes)) throw noRoomFault();
      if (messages.length > 0) this.#stopWaiting();
      return messages;
    } catch (cause) {
      this.#options.tell({ type: 'stray', bytes: Uint8Array.from(chunk.subarray(0, strayLength)) });
      if (!(cause instanceof Fault)) throw cause;
      throw strayFault(this.#session.loggedIn ? cause : tooLongFault(cause), chunk);
    }
  }

  /** Reads a message when it is this connection's turn, and takes it down. */
  async #read(message: Uint8Array): Promise<WireRequest> {
    const { tell, turns } = this.#options;
    const entry = { type: 'message', from: 'driver', message } as const;
    try {
      const steps = readRequest(message);
      const request = await turns.take(steps, message.length, () => !this.#socket.destroyed);
      tell(entry, request);
      return request;
    } catch (thrown) {
      tell(entry, null);
      throw thrown;
    }
  }

  async #answer(message: Uint8Array): Promise<Afterwards | undefined> {
    const { tell, log } = this.#options;
    const request = await this.#read(message);
    const command = loggedName(request.command);
    const { reply, code, afterwards } = await this.#session
      .receive(message, request)
      .catch((thrown: unknown) => {
        log({ event: 'command', command, bytes: message.length });
        throw thrown;
      });
    log({ event: 'command', command, bytes: message.length, ...(code === undefined ? {} : { code }) });
    if (reply !== null && !this.#socket.destroyed) {
      tell({ type: 'message', from: 'server', message: reply });
      // Until the bytes are with the system nothing more is read, so a driver that does not read holds up itself.
      await new Promise<void>((resolve) => {
        this.#socket.write(reply, () => resolve());
      });
    }
    return afterwards;
  }

  #waitForRest(): void {
    const { message } = this.#options.limits;
    this.#patience ??= setTimeout(() => this.#giveUp(slowFault(this.#framer.pendingBytes, message)), message);
  }

  #stopWaiting(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  #giveUp(fault: Fault): void {
    const { tell, log } = this.#options;
    tell({ type: 'fault', fault: faultData(fault) });
    log({ event: 'closed', code: fault.code });
    this.#hangUp();
  }

  #hangUp(): void {
    this.#endedBy = 'listener';
    this.#socket.destroy();
  }

  #onClose(): void {
    const { tell } = this.#options;
    this.#stopWaiting();
    this.#share.hold(0);
    this.#session.close();
    // Many TLS libraries finish the handshake before they judge the certificate.
    const distrusted = this.#socket instanceof TLSSocket && !this.#heard && this.#endedBy === 'driver';
    if (distrusted) tell({ type: 'fault', fault: faultData(silentTlsFault()) });
    tell({ type: 'closed', by: this.#endedBy });
  }
}
