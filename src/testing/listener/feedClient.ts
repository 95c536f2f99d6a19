import { WebSocket, type ClientOptions } from 'ws';
import type { ConnectionSummary } from '../../core/capture/connection';
import {
  decodeListenerFrame,
  encodeListenFrame,
  type ListenerFrame,
  type ListenPageFrame,
} from '../../core/capture/frames';
import { upgraded } from '../upgraded';

type FrameOf<T extends ListenerFrame['type']> = ListenerFrame & { readonly type: T };

/** The page's end of a feed, as bare as can be; it keeps the list of connections as a page would. */
export class FeedClient {
  readonly socket: WebSocket;
  readonly frames: ListenerFrame[] = [];
  readonly rows = new Map<number, ConnectionSummary>();
  #forgotten = 0;
  #wake: () => void = () => {};

  constructor(port: number, options: ClientOptions & { path?: string } = {}) {
    const { path = '/api/listen', ...rest } = options;
    this.socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
      origin: `http://127.0.0.1:${port}`,
      ...rest,
    });
    this.socket.on('message', (data) => this.#take(decodeListenerFrame(String(data))));
    this.socket.on('error', () => {});
  }

  /** @returns the HTTP status: 101 when the WebSocket stands */
  upgraded(): Promise<number> {
    return upgraded(this.socket);
  }

  get forgotten(): number {
    return this.#forgotten;
  }

  send(frame: ListenPageFrame): void {
    this.socket.send(encodeListenFrame(frame));
  }

  /** The first frame of a type that fits, of those that came already or else of those to come. */
  async frame<T extends ListenerFrame['type']>(
    type: T,
    fits: (frame: FrameOf<T>) => boolean = () => true,
  ): Promise<FrameOf<T>> {
    for (let at = 0; ; at++) {
      while (at >= this.frames.length) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      const frame = this.frames[at];
      if (frame?.type === type && fits(frame as FrameOf<T>)) return frame as FrameOf<T>;
    }
  }

  /** Waits until a row fits, and gives it. */
  async row(fits: (row: ConnectionSummary) => boolean): Promise<ConnectionSummary> {
    for (;;) {
      const row = [...this.rows.values()].find(fits);
      if (row) return row;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #take(frame: ListenerFrame): void {
    this.frames.push(frame);
    if (frame.type === 'connections') {
      for (const row of frame.changed) this.rows.set(row.id, row);
      for (const id of frame.gone) this.rows.delete(id);
      this.#forgotten = frame.forgotten;
    }
    this.#wake();
  }
}
