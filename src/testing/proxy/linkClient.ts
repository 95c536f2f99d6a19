import { WebSocket, type ClientOptions } from 'ws';
import { decodeProxyFrame, encodeFrame, linkVersion, type ProxyFrame } from '../../core/link/frames';
import { upgraded } from '../upgraded';

type Incoming =
  | ProxyFrame
  | { readonly type: 'message'; readonly bytes: Uint8Array }
  | { readonly type: 'closed' };

/** The page's end of a link, as bare as can be, so that a test can also do what no page would. */
export class LinkClient {
  readonly socket: WebSocket;
  readonly events: unknown[] = [];
  readonly #received: Incoming[] = [];
  #wake: () => void = () => {};

  constructor(port: number, options: ClientOptions & { path?: string } = {}) {
    const { path = '/api/link', ...rest } = options;
    const origin = `http://127.0.0.1:${port}`;
    this.socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { origin, ...rest });
    this.socket.on('message', (data: Buffer, isBinary) =>
      this.#take(isBinary ? { type: 'message', bytes: data } : decodeProxyFrame(data.toString())),
    );
    this.socket.on('error', () => {});
    this.socket.on('close', () => this.#take({ type: 'closed' }));
  }

  /** @returns the HTTP status: 101 when the WebSocket stands */
  upgraded(): Promise<number> {
    return upgraded(this.socket);
  }

  /** Opens the link to a target and gives the proxy's answer. */
  async open(target: string, version = linkVersion): Promise<Incoming> {
    await this.upgraded();
    this.control({ type: 'open', version, target });
    return this.next();
  }

  control(frame: unknown): void {
    this.socket.send(encodeFrame(frame as Parameters<typeof encodeFrame>[0]));
  }

  send(message: Uint8Array): void {
    this.socket.send(message);
  }

  /** The next thing that is not an event; events are kept in `events`. */
  async next(): Promise<Incoming> {
    for (;;) {
      const first = this.#received.shift();
      if (first?.type === 'event') this.events.push(first.event);
      else if (first) return first;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }

  #take(incoming: Incoming): void {
    this.#received.push(incoming);
    this.#wake();
  }
}
