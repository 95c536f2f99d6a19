import { Fault } from '../bytes/fault';
import { int32At } from '../bson/elements';

/** Bytes of the header that every message begins with: messageLength, requestID, responseTo, opCode. */
export const headerLength = 16;

/**
 * Cuts a byte stream into whole messages, however the stream is chunked. Nothing is buffered beyond one message of
 * the permitted size; after an error the stream cannot be read on and every later `push` throws the same error.
 */
export class Framer {
  readonly #maxLength: number;
  /** Grows by doubling, so that a peer that trickles costs no more than one that does not. */
  #buffer = new Uint8Array(256);
  #length = 0;
  /** Bytes cut off so far: turns an offset in the buffer into one in the stream. */
  #consumed = 0;
  #broken: Fault | undefined;

  /** @param maxLength the longest message accepted, in bytes, header included */
  constructor(maxLength: number) {
    this.#maxLength = maxLength;
  }

  /** Bytes held that are not a whole message yet. */
  get pendingBytes(): number {
    return this.#length;
  }

  /**
   * @returns the messages that are whole now, oldest first
   * @throws Fault `frame-length-invalid` or `frame-too-large` with the offset of the length in the stream
   */
  push(chunk: Uint8Array): Uint8Array[] {
    if (this.#broken) throw this.#broken;
    this.#append(chunk);
    const messages: Uint8Array[] = [];
    let start = 0;
    for (let length = this.#lengthAt(start); length !== null; length = this.#lengthAt(start)) {
      if (length > this.#length - start) break;
      messages.push(this.#buffer.slice(start, start + length));
      start += length;
    }
    this.#buffer.copyWithin(0, start, this.#length);
    this.#length -= start;
    this.#consumed += start;
    return messages;
  }

  /** @throws Fault `frame-truncated` when the stream ends inside a message */
  end(): void {
    if (this.#length === 0) return;
    throw new Fault('frame-truncated', `The stream ended ${this.#length} bytes into a message`, {
      offset: this.#consumed + this.#length,
    });
  }

  #append(chunk: Uint8Array): void {
    const wanted = this.#length + chunk.length;
    if (wanted > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(wanted, 2 * this.#buffer.length));
      grown.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = grown;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = wanted;
  }

  /** The length that the message at `start` says it has, or null where that cannot be read yet. */
  #lengthAt(start: number): number | null {
    if (this.#length - start < 4) return null;
    const length = int32At(this.#buffer, start);
    if (length < headerLength) {
      throw this.#break(
        start,
        'frame-length-invalid',
        `A message says it has ${length} bytes, fewer than its header`,
      );
    }
    if (length > this.#maxLength) {
      const message = `A message says it has ${length} bytes; at most ${this.#maxLength} are taken`;
      throw this.#break(start, 'frame-too-large', message);
    }
    return length;
  }

  #break(start: number, code: 'frame-length-invalid' | 'frame-too-large', message: string): Fault {
    this.#broken = new Fault(code, message, { offset: this.#consumed + start });
    this.#buffer = new Uint8Array();
    this.#length = 0;
    return this.#broken;
  }
}
