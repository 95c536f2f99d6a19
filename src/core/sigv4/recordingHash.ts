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

/**
 * Wraps a hash so that every finished operation is told, in the order of finishing, with the very bytes that went in
 * and came out.
 */
export function recordingHash(
  Sha256: HashConstructor,
  tell: (operation: Operation) => void,
): HashConstructor {
  return class RecordingHash implements Hash {
    readonly #hash: Hash;
    readonly #key: Uint8Array | undefined;
    #data: Uint8Array[] = [];

    constructor(secret?: SourceData) {
      this.#hash = new Sha256(secret);
      this.#key = secret === undefined ? undefined : toBytes(secret);
    }

    update(data: SourceData): void {
      const bytes = toBytes(data);
      this.#hash.update(bytes);
      this.#data.push(bytes);
    }

    async digest(): Promise<Uint8Array> {
      const digest = await this.#hash.digest();
      const data = this.#data.length === 1 && this.#data[0] ? this.#data[0] : concatBytes(this.#data);
      tell(this.#key ? { kind: 'hmac', key: this.#key, data, digest } : { kind: 'hash', data, digest });
      return digest;
    }

    reset(): void {
      this.#hash.reset();
      this.#data = [];
    }
  };
}

function toBytes(data: SourceData): Uint8Array {
  if (typeof data === 'string') return utf8Encode(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return new Uint8Array(data);
}
