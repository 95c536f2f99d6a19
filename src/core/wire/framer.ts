import { Fault } from '../fault/fault';
import { int32At } from '../bson/elements';

/** Bytes of the header that every message begins with: messageLength, requestID, responseTo, opCode. */
export const headerLength = 16;

/** Bytes of the field that says how long a message is. */
const lengthField = 4;

/** The least that is made room for at once. */
const leastRoom = 256;

const nothing = new Uint8Array();

/**
 * Cuts a byte stream into whole messages, however the stream is chunked. What is held is what came of one message of
 * the permitted size, and nothing between messages; after an error the stream cannot be read on and every later `push`
 * throws the same error. Each message is a copy that holds on to nothing else.
 */
export class Framer {
  /** The longest message accepted from now on, in bytes, header included. */
  maxLength: number;
  /** Room for the message that has begun; grows by doubling up to its length, so that trickling costs no more. */
  #buffer = nothing;
  #length = 0;
  /** How long that message says it is; null while that has not come. */
  #wanted: number | null = null;
  /** Bytes cut off so far: turns an offset in the buffer into one in the stream. */
  #consumed = 0;
  #broken: Fault | undefined;

  /** @param maxLength the longest message accepted, in bytes, header included */
  constructor(maxLength: number) {
    this.maxLength = maxLength;
  }

  /** Bytes that came of a message that is not whole yet. */
  get pendingBytes(): number {
    return this.#length;
  }

  /** Bytes of memory that are taken for it. */
  get heldBytes(): number {
    return this.#buffer.length;
  }

  /** The first bytes of the message that is not whole yet, as many as there are. */
  pendingStart(count: number): Uint8Array {
    return this.#buffer.slice(0, Math.min(count, this.#length));
  }

  /**
   * @returns the messages that are whole now, oldest first
   * @throws Fault `frame-length-invalid` or `frame-too-large` with the offset of the length in the stream
   */
  push(chunk: Uint8Array): Uint8Array[] {
    if (this.#broken) throw this.#broken;
    const messages: Uint8Array[] = [];
    for (let at = 0; at < chunk.length;) {
      const length = this.#length === 0 ? this.#judge(chunk, at, chunk.length - at) : null;
      if (length !== null && length <= chunk.length - at) {
        messages.push(copyOf(chunk, at, length));
        this.#consumed += length;
        at += length;
        continue;
      }
      at += this.#take(chunk, at);
      this.#wanted ??= this.#judge(this.#buffer, 0, this.#length);
      if (this.#length === this.#wanted) messages.push(this.#release());
    }
    return messages;
  }

  /** @throws Fault `frame-truncated` when the stream ends inside a message */
  end(): void {
    if (this.#length === 0) return;
    throw new Fault('frame-truncated', {
      problem: 'stream',
      found: this.#length,
      offset: this.#consumed + this.#length,
    });
  }

  /** Adds what belongs to the message that has begun, as far as that is known. @returns how many bytes that is */
  #take(chunk: Uint8Array, at: number): number {
    const end = this.#wanted ?? lengthField;
    const count = Math.min(end - this.#length, chunk.length - at);
    const wanted = this.#length + count;
    if (wanted > this.#buffer.length) {
      const room = Math.min(end, Math.max(wanted, 2 * this.#buffer.length, leastRoom));
      const grown = new Uint8Array(room);
      grown.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = grown;
    }
    this.#buffer.set(chunk.subarray(at, at + count), this.#length);
    this.#length = wanted;
    return count;
  }

  /** Hands the whole message over; its room is as long as it is. */
  #release(): Uint8Array {
    const message = this.#buffer;
    this.#consumed += this.#length;
    this.#empty();
    return message;
  }

  /** The length that a message says it has of which `count` bytes stand at `at`, or null while that is not there. */
  #judge(bytes: Uint8Array, at: number, count: number): number | null {
    if (count < lengthField) return null;
    const length = int32At(bytes, at);
    if (length < headerLength) {
      throw this.#break(
        new Fault('frame-length-invalid', { problem: 'header', told: length, offset: this.#consumed }),
      );
    }
    if (length > this.maxLength) {
      throw this.#break(
        new Fault('frame-too-large', { told: length, limit: this.maxLength, offset: this.#consumed }),
      );
    }
    return length;
  }

  #break(fault: Fault): Fault {
    this.#broken = fault;
    this.#empty();
    return this.#broken;
  }

  #empty(): void {
    this.#buffer = nothing;
    this.#length = 0;
    this.#wanted = null;
  }
}

/** Of a Buffer, `slice` would give a view. */
function copyOf(bytes: Uint8Array, at: number, length: number): Uint8Array {
  const copy = new Uint8Array(length);
  copy.set(bytes.subarray(at, at + length));
  return copy;
}
