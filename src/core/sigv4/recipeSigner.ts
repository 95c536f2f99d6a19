import { base64Encode } from '../bytes/base64';
import { hexEncode } from '../bytes/hex';
import { urlSafe } from '../bytes/urlSafe';
import { utf8Encode } from '../bytes/utf8';
import { unreachable } from '../fault/fault';
import type { HashConstructor } from './hash';
import type { DigestForm, Recipe, RecipeTexts } from './recipe';

/** Signs by recipes. Hashes and keys are remembered, since most recipes differ in one place only. */
export class RecipeSigner {
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

  /** The signature of a string to sign, as the recipe has it written. */
  async sign(recipe: Recipe, stringToSign: string): Promise<string> {
    const key = await this.#key(recipe);
    const signature = await this.#hmac(key, await this.#signed(recipe, stringToSign));
    switch (recipe.writing) {
      case 'hex':
        return hexEncode(signature);
      case 'upper-hex':
        return hexEncode(signature).toUpperCase();
      case 'base64':
        return base64Encode(signature);
      case 'base64-url':
        return urlSafe(base64Encode(signature));
      default:
        return unreachable(recipe.writing);
    }
  }

  /** SHA-256 in lower-case hex. */
  async hash(text: string): Promise<string> {
    return hexEncode(await this.#hash(text));
  }

  async #signed({ signed }: Recipe, stringToSign: string): Promise<Uint8Array> {
    if (signed === 'text') return utf8Encode(stringToSign);
    const hash = await this.#hash(stringToSign);
    return signed === 'bytes' ? hash : utf8Encode(hexEncode(hash));
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
