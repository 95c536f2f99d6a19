import { sha256 } from '@noble/hashes/sha2.js';

const blockLength = 64;
const fresh = sha256.create();
const scratch = sha256.create();
const pad = new Uint8Array(blockLength);

/**
 * A key of HMAC-SHA-256 (RFC 2104), ready to sign many texts, and to be made another: no memory is taken for either,
 * which is most of what a short HMAC costs otherwise.
 */
export class HmacKey {
  readonly #inner = sha256.create();
  readonly #outer = sha256.create();

  constructor(key: Uint8Array) {
    this.become(key);
  }

  become(key: Uint8Array): void {
    const short = key.length > blockLength ? sha256(key) : key;
    padded(short, 0x36, this.#inner);
    padded(short, 0x5c, this.#outer);
  }

  /** @param out takes the 32 bytes; may be the key that this was made of */
  sign(data: Uint8Array, out: Uint8Array): void {
    copy(this.#inner, scratch);
    scratch.update(data).digestInto(out);
    copy(this.#outer, scratch);
    scratch.update(out).digestInto(out);
  }
}

function padded(key: Uint8Array, by: number, hash: typeof scratch): void {
  pad.fill(by);
  for (let i = 0; i < key.length; i++) pad[i] = by ^ (key[i] ?? 0);
  copy(fresh, hash);
  hash.update(pad);
}

function copy(from: typeof scratch, to: typeof scratch): void {
  // oxlint-disable-next-line no-underscore-dangle -- part of the library's interface `Hash`
  from._cloneInto(to);
}
