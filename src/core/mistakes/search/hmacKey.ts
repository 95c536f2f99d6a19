import { sha256 } from '@noble/hashes/sha2.js';

const fresh = sha256.create();
const scratch = sha256.create();
const block = new Uint8Array(64);
const words = new Uint32Array(block.buffer);
/** In two parts the library takes a block without a view of its own. */
const halves = [block.subarray(0, 32), block.subarray(32)] as const;
const innerPad = 0x36363636;
const outerPad = 0x5c5c5c5c;

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
    const short = key.length > block.length ? sha256(key) : key;
    block.fill(0, short.length);
    block.set(short);
    begin(this.#inner, innerPad);
    begin(this.#outer, innerPad ^ outerPad);
  }

  /** @param out takes the 32 bytes; may be the key that this was made of */
  sign(data: Uint8Array, out: Uint8Array): void {
    copy(this.#inner, scratch);
    scratch.update(data).digestInto(out);
    copy(this.#outer, scratch);
    scratch.update(out).digestInto(out);
  }
}

/** Begins a hash with the block, changed by a mask. */
function begin(hash: typeof scratch, mask: number): void {
  for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) ^ mask;
  copy(fresh, hash);
  hash.update(halves[0]).update(halves[1]);
}

function copy(from: typeof scratch, to: typeof scratch): void {
  // oxlint-disable-next-line no-underscore-dangle -- part of the library's interface `Hash`
  from._cloneInto(to);
}
