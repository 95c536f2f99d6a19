import { firstDifference, type FirstDifference } from '../../bytes/compareText';
import type { Recipe, RecipeTexts } from '../../sigv4/recipe';

/** Where the driver's way of signing first leaves the right one. */
export type SearchDifference =
  /** `left` is STS's text, `right` the driver's. */
  | ({ readonly in: 'canonical-request' | 'string-to-sign' } & FirstDifference)
  | SecretDifference
  /** The first HMAC of the derivation that is another, or is left out. */
  | { readonly in: 'signing-key'; readonly derivation: 'kDate' | 'kRegion' | 'kService' | 'kSigning' }
  /** Not the string to sign was signed, but its hash. */
  | { readonly in: 'signed' }
  /** The right bytes, written another way. */
  | { readonly in: 'signature' };

/** What of a character of a secret may be told; `none`: the secret has ended. A letter or a digit is told as such only. */
export type CharacterSort = 'none' | 'lower-case' | 'capital' | 'digit' | { readonly codePoint: number };

/** The first character, from 1, at which the driver's secret is not the pasted one; what stands there by sort only. */
export interface SecretDifference {
  readonly in: 'secret';
  readonly character: number;
  readonly pasted: CharacterSort;
  readonly driver: CharacterSort;
  readonly pastedLength: number;
  readonly driverLength: number;
}

interface SignedBy {
  readonly recipe: Recipe;
  readonly texts: RecipeTexts;
}

/** One for the secret, and one for where the rest first differs. */
export function differencesOf(right: SignedBy, driver: SignedBy): readonly SearchDifference[] {
  return [...inSecret(right.recipe.secret, driver.recipe.secret), ...elsewhere(right, driver)];
}

function inSecret(pasted: string, driver: string): readonly SecretDifference[] {
  if (pasted === driver) return [];
  const [left, right] = [Array.from(pasted), Array.from(driver)];
  const differs = left.findIndex((character, i) => character !== right[i]);
  const at = differs < 0 ? left.length : differs;
  return [
    {
      in: 'secret',
      character: at + 1,
      pasted: sortOf(left[at]),
      driver: sortOf(right[at]),
      pastedLength: left.length,
      driverLength: right.length,
    },
  ];
}

function elsewhere({ recipe, texts }: SignedBy, driver: SignedBy): readonly SearchDifference[] {
  const request = firstDifference(texts.canonicalRequest, driver.texts.canonicalRequest);
  if (request) return [{ in: 'canonical-request', ...request }];
  const string = firstDifference(texts.stringToSign, driver.texts.stringToSign);
  if (string) return [{ in: 'string-to-sign', ...string }];
  const key = keyDifference(recipe, driver.recipe);
  if (key) return [key];
  if (recipe.signed !== driver.recipe.signed) return [{ in: 'signed' }];
  return recipe.writing === driver.recipe.writing ? [] : [{ in: 'signature' }];
}

const derivations = ['kDate', 'kRegion', 'kService', 'kSigning'] as const;

function keyDifference(right: Recipe, driver: Recipe): SearchDifference | null {
  const other = derivations.findIndex((_name, i) => right.keyScope[i] !== driver.keyScope[i]);
  if (other >= 0) return { in: 'signing-key', derivation: derivations[other] ?? 'kDate' };
  if (right.keyPrefix !== driver.keyPrefix || driver.chain === 'swapped') {
    return { in: 'signing-key', derivation: 'kDate' };
  }
  if (driver.chain === 'hex' || driver.chain === 'base64') {
    return { in: 'signing-key', derivation: 'kRegion' };
  }
  return driver.chain === right.chain ? null : { in: 'signing-key', derivation: 'kSigning' };
}

function sortOf(character: string | undefined): CharacterSort {
  if (character === undefined) return 'none';
  if (/^[a-z]$/.test(character)) return 'lower-case';
  if (/^[A-Z]$/.test(character)) return 'capital';
  if (/^[0-9]$/.test(character)) return 'digit';
  return { codePoint: character.codePointAt(0) ?? 0 };
}
