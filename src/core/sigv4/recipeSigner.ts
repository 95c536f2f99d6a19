import { base64Encode } from '../bytes/base64';
import { hexEncode } from '../bytes/hex';
import { urlSafe } from '../bytes/urlSafe';
import { utf8Encode } from '../bytes/utf8';
import { unreachable } from '../fault/fault';
import type { Hashing } from './hashing';
import type { DigestForm, Recipe, RecipeTexts } from './recipe';

/** What of a recipe its string to sign goes through. */
export type KeyedBy = Pick<Recipe, 'secret' | 'keyPrefix' | 'keyScope' | 'chain' | 'signed' | 'writing'>;

/** So many keys are remembered, at most. */
const mostKeys = 1024;

/** Signs by recipes. Keys are remembered, since most recipes differ in one place only. */
export class RecipeSigner {
  readonly #keys = new Map<string, Uint8Array>();

  *texts(recipe: Recipe): Hashing<RecipeTexts> {
    const { lineEnd, headerEnd } = recipe;
    const head = [recipe.method, recipe.path, ...(recipe.query === null ? [] : [recipe.query])];
    const headers = recipe.headers.map(([name, value]) => `${name}${recipe.colon}${value}${headerEnd}`);
    const tail = [
      ...(recipe.listLine ? [recipe.signedHeaders.join(recipe.listSeparator)] : []),
      ...(recipe.payloadLine
        ? [recipe.payloadHash ?? (yield* written(recipe.body, recipe.payloadDigest))]
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
        yield* written(canonicalRequest, recipe.digest),
      ].join(recipe.stringLineEnd) + recipe.stringEnd;
    return { canonicalRequest, stringToSign };
  }

  /** The signature of a string to sign, as the recipe has it written. */
  *sign(recipe: KeyedBy, stringToSign: string): Hashing<string> {
    const key = yield* this.#key(recipe);
    const signature = yield { key, data: yield* signedBytes(recipe, stringToSign) };
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

  *#key(recipe: KeyedBy): Hashing<Uint8Array> {
    const { keyPrefix, secret, keyScope, chain } = recipe;
    const name = JSON.stringify([chain, keyScope, keyPrefix, secret]);
    const known = this.#keys.get(name);
    if (known) return known;
    let key = utf8Encode(`${keyPrefix}${secret}`);
    for (const [i, part] of keyScope.entries()) {
      const [by, over] = chain === 'swapped' && i === 0 ? [utf8Encode(part), key] : [key, utf8Encode(part)];
      key = yield { key: by, data: over };
      if (chain === 'hex') key = utf8Encode(hexEncode(key));
      if (chain === 'base64') key = utf8Encode(base64Encode(key));
    }
    if (chain === 'last-hex') key = utf8Encode(hexEncode(key));
    if (chain === 'last-base64') key = utf8Encode(base64Encode(key));
    if (this.#keys.size >= mostKeys) this.#keys.clear();
    this.#keys.set(name, key);
    return key;
  }
}

function* signedBytes({ signed }: KeyedBy, stringToSign: string): Hashing<Uint8Array> {
  if (signed === 'text') return utf8Encode(stringToSign);
  const hash = yield { data: utf8Encode(stringToSign) };
  return signed === 'bytes' ? hash : utf8Encode(hexEncode(hash));
}

function* written(text: string, form: DigestForm): Hashing<string> {
  if (form === 'not-hashed') return text;
  const hash = yield { data: utf8Encode(text) };
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
      return hexEncode(yield { data: utf8Encode(hex) });
    case 'bytes-hashed':
      return hexEncode(yield { data: hash });
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
