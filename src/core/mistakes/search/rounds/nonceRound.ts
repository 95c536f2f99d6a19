import { sha256 } from '@noble/hashes/sha2.js';
import { hexEncode } from '../../../bytes/hex';
import { utf8Encode } from '../../../bytes/utf8';
import { Secret } from '../../../credentials/secret';
import type { Recipe } from '../../../sigv4/recipe';
import { textsOf } from '../../../sigv4/recipeTexts';
import { mistakes } from '../../table/mistakes';
import { nonceHeader, otherBytesIn } from '../../table/nonce/otherBytes';
import { hashedNow } from '../hashedNow';
import type { Made } from '../made';
import type { Trial } from '../trial';
import type { Round } from './round';

/** Digits of the hash with which a string to sign ends. */
const digits = 64;
/** Stands where the nonce is to be. */
const mark = '\0';

/** A round over nonces that differ from the sent one in one byte: all that a signature depends on but that is as it should be. */
export function nonceRound(trial: Trial, secret: string): Round {
  const { request, rightBy } = trial.observed;
  const nonces = otherBytesIn(request.sent.get(nonceHeader) ?? '');
  const parts = hashedNow(textsOf(signing(rightBy(new Secret('')), mark))).canonicalRequest.split(mark);
  const dataOf = stringsAround(trial.right, parts);
  return {
    // A nonce that is not signed is in no signature.
    size: parts.length === 2 ? nonces.size : 0,
    holds: (number) => trial.holds({ ...trial.right, data: dataOf(nonces.nonceAt(number)) }, secret),
    mistakesAt: (number) => [{ id: 'nonce-byte', way: nonces.wayAt(number), at: mistakes['nonce-byte'].at }],
    recipeAt: (number, right) => signing(right, nonces.nonceAt(number)),
  };
}

function signing(recipe: Recipe, nonce: string): Recipe {
  const headers = recipe.headers.map(([name, text]) => [name, name === nonceHeader ? nonce : text] as const);
  return { ...recipe, headers };
}

/** The string to sign for each nonce, in bytes that are used again; what stands before the nonce is hashed once. */
function stringsAround(
  { data }: Made,
  [before = '', after = '']: readonly string[],
): (nonce: string) => Uint8Array {
  const start = sha256.create().update(utf8Encode(before));
  const end = utf8Encode(after);
  const string = Uint8Array.from(data);
  return (nonce) => {
    const hash = start.clone().update(utf8Encode(nonce)).update(end).digest();
    string.set(utf8Encode(hexEncode(hash)), string.length - digits);
    return string;
  };
}
