import { base64Encode } from '../bytes/base64';
import { hexEncode } from '../bytes/hex';
import { urlSafe } from '../bytes/urlSafe';
import { utf8Encode } from '../bytes/utf8';
import { unreachable } from '../fault/fault';
import type { Hashing } from './hashing';
import type { Recipe } from './recipe';

/** What a recipe's string to sign goes through. */
export type KeyedBy = Pick<Recipe, 'secret' | 'keyPrefix' | 'keyScope' | 'chain' | 'signed' | 'writing'>;

/** The signature of a string to sign, as the recipe has it written. */
export function* signatureOf(recipe: KeyedBy, stringToSign: string): Hashing<string> {
  const key = yield* signingKeyOf(recipe);
  return writtenAs(recipe.writing, yield { key, data: yield* signedBytes(recipe, stringToSign) });
}

/** The key that a recipe derives. */
export function* signingKeyOf({
  keyPrefix,
  secret,
  keyScope,
  chain,
}: Pick<Recipe, 'secret' | 'keyPrefix' | 'keyScope' | 'chain'>): Hashing<Uint8Array> {
  let key = utf8Encode(`${keyPrefix}${secret}`);
  for (const [i, part] of keyScope.entries()) {
    const [by, over] = chain === 'swapped' && i === 0 ? [utf8Encode(part), key] : [key, utf8Encode(part)];
    key = yield { key: by, data: over };
    if (chain === 'hex') key = utf8Encode(hexEncode(key));
    if (chain === 'base64') key = utf8Encode(base64Encode(key));
  }
  if (chain === 'last-hex') return utf8Encode(hexEncode(key));
  return chain === 'last-base64' ? utf8Encode(base64Encode(key)) : key;
}

/** What of a string to sign is signed. */
export function* signedBytes({ signed }: Pick<Recipe, 'signed'>, stringToSign: string): Hashing<Uint8Array> {
  if (signed === 'text') return utf8Encode(stringToSign);
  const hash = yield { data: utf8Encode(stringToSign) };
  return signed === 'bytes' ? hash : utf8Encode(hexEncode(hash));
}

/** A signature as it stands in the Authorization header. */
export function writtenAs(writing: Recipe['writing'], signature: Uint8Array): string {
  switch (writing) {
    case 'hex':
      return hexEncode(signature);
    case 'upper-hex':
      return hexEncode(signature).toUpperCase();
    case 'base64':
      return base64Encode(signature);
    case 'base64-url':
      return urlSafe(base64Encode(signature));
    default:
      return unreachable(writing);
  }
}
