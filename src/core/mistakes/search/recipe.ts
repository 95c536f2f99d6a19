import { base64Encode } from '../../bytes/base64';
import { unreachable } from '../../fault/fault';
import { hexEncode } from '../../bytes/hex';
import { utf8Encode } from '../../bytes/utf8';
import type { HashConstructor } from '../../sigv4/hash';
import { urlSafe } from './urlSafe';

/** One line of the canonical headers. */
export type HeaderLine = readonly [name: string, value: string];

/** How a SHA-256 is written; `hex-hashed` and `bytes-hashed`: it is hashed once more, its hex or its bytes. */
export type DigestForm =
  | 'hex'
  | 'upper-hex'
  | 'base64'
  | 'base64-unpadded'
  | 'base64-url'
  | 'base64-url-unpadded'
  | 'hex-hashed'
  | 'bytes-hashed'
  | 'hex-line-feed'
  | 'sha256sum'
  | 'openssl'
  /** The text itself stands there. */
  | 'not-hashed';

/** Everything that goes into a signature, each part to be had wrong by itself. It holds secrets and stays in here. */
export interface Recipe {
  readonly secret: string;
  readonly method: string;
  readonly path: string;
  /** null: the line is left out. */
  readonly query: string | null;
  /** In the order in which they are written. */
  readonly headers: readonly HeaderLine[];
  /** Between name and value. */
  readonly colon: string;
  /** Behind each line of a header. */
  readonly headerEnd: string;
  /** Between the headers and their list: 1. */
  readonly blankLines: number;
  /** Names of the list, and what joins them; in the canonical request, not in the Authorization header. */
  readonly signedHeaders: readonly string[];
  readonly listSeparator: string;
  readonly listLine: boolean;
  readonly body: string;
  readonly payloadDigest: DigestForm;
  /** Stands in the place of the body's hash. */
  readonly payloadHash: string | null;
  readonly payloadLine: boolean;
  readonly canonicalStart: string;
  readonly canonicalEnd: string;
  /** In the canonical request, but for the headers. */
  readonly lineEnd: string;
  /** The first three lines of the string to sign. */
  readonly algorithm: string;
  readonly dateLine: string;
  readonly scopeLine: string;
  /** How the canonical request stands in the last line. */
  readonly digest: DigestForm;
  readonly stringLineEnd: string;
  readonly stringEnd: string;
  /** What of the string to sign is signed: itself, or its hash. */
  readonly signed: 'text' | 'hex' | 'bytes';
  /** What the key derivation runs over: day, region, service, terminator. */
  readonly keyScope: readonly string[];
  readonly keyPrefix: string;
  /** How each derived key goes into the next HMAC; `swapped`: key and data have changed places in the first. */
  readonly chain: 'bytes' | 'hex' | 'last-hex' | 'base64' | 'last-base64' | 'swapped';
  /** How the signature is written. */
  readonly writing: 'hex' | 'upper-hex' | 'base64' | 'base64-url';
}

export interface RecipeTexts {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
}

/** Carries recipes out. Hashes and keys are remembered, since most recipes differ in one place only. */
export class Kitchen {
  readonly #Sha256: HashConstructor;
  readonly #hashes = new Map<string, Uint8Array>();
  readonly #keys = new Map<string, Uint8Array>();

  constructor(Sha256: HashConstructor) {
    this.#Sha256 = Sha256;
  }

  async texts(recipe: Recipe): Promise<RecipeTexts> {
    const { lineEnd, headerEnd } = recipe;
    const head = [recipe.method, recipe.path, ...(recipe.query === null ? [] : [recipe.query])];
    const headers = recipe.headers.map(([name, value]) => `${name}${recipe.colon}${value}${headerEnd}`);
    const tail = [
      ...(recipe.listLine ? [recipe.signedHeaders.join(recipe.listSeparator)] : []),
      ...(recipe.payloadLine
        ? [recipe.payloadHash ?? (await this.#written(recipe.body, recipe.payloadDigest))]
        : []),
    ];
    const canonicalRequest = [
      recipe.canonicalStart,
      ...head.map((line) => line + lineEnd),
      ...headers,
      lineEnd.repeat(recipe.blankLines),
      tail.join(lineEnd),
      recipe.canonicalEnd,
    ].join('');
    const stringToSign =
      [
        ...(recipe.algorithm === '' ? [] : [recipe.algorithm]),
        recipe.dateLine,
        recipe.scopeLine,
        await this.#written(canonicalRequest, recipe.digest),
      ].join(recipe.stringLineEnd) + recipe.stringEnd;
    return { canonicalRequest, stringToSign };
  }

  /** The signature's bytes for a string to sign. */
  async sign(recipe: Recipe, stringToSign: string): Promise<Uint8Array> {
    const key = await this.#key(recipe);
    if (recipe.signed === 'text') return this.#hmac(key, utf8Encode(stringToSign));
    const hash = await this.#hash(stringToSign);
    return this.#hmac(key, recipe.signed === 'bytes' ? hash : utf8Encode(hexEncode(hash)));
  }

  /** SHA-256 in lower-case hex. */
  async hash(text: string): Promise<string> {
    return hexEncode(await this.#hash(text));
  }

  async #key(recipe: Recipe): Promise<Uint8Array> {
    const { keyPrefix, secret, keyScope, chain } = recipe;
    const name = JSON.stringify([chain, keyScope, keyPrefix, secret]);
    const known = this.#keys.get(name);
    if (known) return known;
    let key = utf8Encode(`${keyPrefix}${secret}`);
    for (const [i, part] of keyScope.entries()) {
      const [by, over] = chain === 'swapped' && i === 0 ? [utf8Encode(part), key] : [key, utf8Encode(part)];
      key = await this.#hmac(by, over);
      if (chain === 'hex') key = utf8Encode(hexEncode(key));
      if (chain === 'base64') key = utf8Encode(base64Encode(key));
    }
    if (chain === 'last-hex') key = utf8Encode(hexEncode(key));
    if (chain === 'last-base64') key = utf8Encode(base64Encode(key));
    this.#keys.set(name, key);
    return key;
  }

  async #written(text: string, form: DigestForm): Promise<string> {
    if (form === 'not-hashed') return text;
    const hash = await this.#hash(text);
    const hex = hexEncode(hash);
    switch (form) {
      case 'hex':
        return hex;
      case 'upper-hex':
        return hex.toUpperCase();
      case 'base64':
        return base64Encode(hash);
      case 'base64-unpadded':
        return base64Encode(hash).replace(/=+$/, '');
      case 'base64-url':
        return urlSafe(base64Encode(hash));
      case 'base64-url-unpadded':
        return urlSafe(base64Encode(hash)).replace(/=+$/, '');
      case 'hex-hashed':
        return this.hash(hex);
      case 'bytes-hashed':
        return hexEncode(await this.#sha256(hash));
      case 'hex-line-feed':
        return `${hex}\n`;
      case 'sha256sum':
        return `${hex}  -`;
      case 'openssl':
        return `SHA2-256(stdin)= ${hex}`;
      default:
        return unreachable(form);
    }
  }

  async #hash(text: string): Promise<Uint8Array> {
    const known = this.#hashes.get(text);
    if (known) return known;
    const hash = await this.#sha256(utf8Encode(text));
    this.#hashes.set(text, hash);
    return hash;
  }

  #sha256(data: Uint8Array): Promise<Uint8Array> {
    const sha256 = new this.#Sha256();
    sha256.update(data);
    return sha256.digest();
  }

  #hmac(key: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
    const keyed = new this.#Sha256(key);
    keyed.update(data);
    return keyed.digest();
  }
}
