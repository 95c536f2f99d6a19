import { concatBytes } from '../bytes/bytes';
import { utf8Encode } from '../bytes/utf8';
import type { Hash, HashConstructor, SourceData } from './hash';

/**
 * One operation of a hash, as it was carried out. `key` and, in a key derivation, `digest` are secrets: operations
 * never leave `sigv4/`.
 */
export type Operation =
  | { readonly kind: 'hash'; readonly data: Uint8Array; readonly digest: Uint8Array }
  | {
      readonly kind: 'hmac';
      readonly key: Uint8Array;
      readonly data: Uint8Array;
      readonly digest: Uint8Array;
    };

/** A hash that keeps what it was given and gave, until somebody takes it. */
export interface Recorder {
  readonly Sha256: HashConstructor;
  /** The operations finished since the last call, in the order of finishing; they are kept no longer. */
  take(): readonly Operation[];
}

/** Wraps a hash so that every finished operation is recorded with the very bytes that went in and came out. */
export function recorderOf(Sha256: HashConstructor): Recorder {
  let operations: Operation[] = [];

  class RecordingHash implements Hash {
    readonly #hash: Hash;
    readonly #key: Uint8Array | undefined;
    #data: Uint8Array | undefined;

    constructor(secret?: SourceData) {
      this.#key = secret === undefined ? undefined : toBytes(secret);
      this.#hash = new Sha256(this.#key);
    }

    update(data: SourceData): void {
      const bytes = toBytes(data);
      this.#hash.update(bytes);
      this.#data = this.#data === undefined ? bytes : concatBytes([this.#data, bytes]);
    }

    digest(): Promise<Uint8Array> {
      return this.#hash.digest().then((digest) => {
        const data = this.#data ?? new Uint8Array();
        operations.push(
          this.#key === undefined
            ? { kind: 'hash', data, digest }
            : { kind: 'hmac', key: this.#key, data, digest },
        );
        return digest;
      });
    }

    reset(): void {
      this.#hash.reset();
      this.#data = undefined;
    }
  }

  return {
    Sha256: RecordingHash,
    take() {
      const taken = operations;
      operations = [];
      return taken;
    },
  };
}

function toBytes(data: SourceData): Uint8Array {
  if (typeof data === 'string') return utf8Encode(data);
  if (data instanceof Uint8Array) return data;
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return new Uint8Array(data);
}
