import { concatBytes } from '../bytes/bytes';
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
  #chunks: Uint8Array[] = [];
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
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const messages: Uint8Array[] = [];
    for (
      let length = this.#nextLength();
      length !== null && length <= this.#length;
      length = this.#nextLength()
    ) {
      messages.push(this.#take(length));
    }
    return messages;
  }

  /** @throws Fault `frame-truncated` when the stream ends inside a message */
  end(): void {
    if (this.#length === 0) return;
    throw new Fault('frame-truncated', `The stream ended ${this.#length} bytes into a message`, {
      offset: this.#consumed + this.#length,
    });
  }

  #nextLength(): number | null {
    if (this.#length < 4) return null;
    if ((this.#chunks[0]?.length ?? 0) < 4) this.#chunks = [concatBytes(this.#chunks)];
    const first = this.#chunks[0];
    if (!first) return null;
    const length = int32At(first, 0);
    if (length < headerLength) {
      throw this.#break(
        'frame-length-invalid',
        `A message says it has ${length} bytes, fewer than its header`,
      );
    }
    if (length > this.#maxLength) {
      throw this.#break(
        'frame-too-large',
        `A message says it has ${length} bytes; at most ${this.#maxLength} are taken`,
      );
    }
    return length;
  }

  #take(length: number): Uint8Array {
    const whole = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : concatBytes(this.#chunks);
    const rest = whole.subarray(length);
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
    this.#consumed += length;
    return whole.slice(0, length);
  }

  #break(code: 'frame-length-invalid' | 'frame-too-large', message: string): Fault {
    this.#broken = new Fault(code, message, { offset: this.#consumed });
    this.#chunks = [];
    this.#length = 0;
    return this.#broken;
  }
}
