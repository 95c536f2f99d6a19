import { Secret } from '../../credentials/secret';
import type { Recipe } from '../../sigv4/recipe';
import { signedBytes, signingKeyOf } from '../../sigv4/recipeSignature';
import { textsOf } from '../../sigv4/recipeTexts';
import { candidatesFor, type Candidates } from './candidates';
import { hashedNow } from './hashedNow';
import { HmacKey } from './hmacKey';
import { keyBy } from './keyBy';
import { sameRecipe } from '../table/changed';
import type { Made } from './made';
import type { Observed } from './observed';
import type { Target } from './target';

/** So many derived keys are kept, at most. */
const mostKeys = 1024;

/**
 * Recipes held against an observed signature. What they come to is made once for all secrets, since no text depends on
 * the secret, and kept by number; pairs only where several secrets are to be tried. Derived keys are kept as well.
 */
export class Trial {
  readonly observed: Observed;
  readonly candidates: Candidates;
  readonly right: Made;
  readonly target: Target;
  readonly #keepsPairs: boolean;
  readonly #base: Recipe;
  readonly #made = new Map<number, Made | null>();
  readonly #keys = new Map<string, HmacKey>();
  #latest = { derivation: '', secret: '', key: new HmacKey(new Uint8Array()) };
  readonly #once = new Map<number, Recipe | null>();
  readonly #out = new Uint8Array(32);

  constructor(observed: Observed, target: Target, keepsPairs: boolean) {
    this.observed = observed;
    this.target = target;
    this.#keepsPairs = keepsPairs;
    this.candidates = candidatesFor(observed.request);
    this.#base = observed.rightBy(new Secret(''));
    this.right = made(this.#base);
  }

  /** Whether the secret gives the observed signature in this way. */
  holds(way: Made, secret: string): boolean {
    if (!this.target.takes(way.writing)) return false;
    this.#key(way, secret).sign(way.data, this.#out);
    return this.target.is(this.#out, way.writing);
  }

  /** The right recipe with one text changed; null where that changes nothing. */
  changed(text: number): Made | null {
    return this.#kept(text, () => madeOf(this.#recipe(text)));
  }

  /**
   * The right recipe with one text changed, and then another; null where one of them changes nothing, and for the later
   * of two orders that come to the same.
   */
  changedTwice(first: number, second: number): Made | null {
    const make = (): Made | null => {
      const recipe = this.#recipe(first, second);
      const same = recipe && second < first && sameRecipe(recipe, this.#recipe(second, first));
      return same ? null : madeOf(recipe);
    };
    const number = first + (second + 1) * this.candidates.texts.length;
    return this.#keepsPairs ? this.#kept(number, make) : make();
  }

  #kept(number: number, make: () => Made | null): Made | null {
    let known = this.#made.get(number);
    if (known === undefined) {
      known = make();
      this.#made.set(number, known);
    }
    return known;
  }

  #recipe(first: number, second?: number): Recipe | null {
    const { texts } = this.candidates;
    let once = this.#once.get(first);
    if (once === undefined) {
      once = texts[first]?.change(this.#base) ?? null;
      this.#once.set(first, once);
    }
    return once && second !== undefined ? (texts[second]?.change(once) ?? null) : once;
  }

  #key(way: Made, secret: string): HmacKey {
    // Most candidates differ from the one before in their text alone.
    const { derivation, secret: latest, key: same } = this.#latest;
    if (derivation === way.derivation && latest === secret) return same;
    const name = way.derivation + secret;
    let key = this.#keys.get(name);
    if (!key) {
      key =
        way.chain === 'bytes' ? keyBy(way, secret) : new HmacKey(hashedNow(signingKeyOf({ ...way, secret })));
      if (this.#keys.size >= mostKeys) this.#keys.clear();
      this.#keys.set(name, key);
    }
    this.#latest = { derivation: way.derivation, secret, key };
    return key;
  }
}

function madeOf(recipe: Recipe | null): Made | null {
  return recipe && made(recipe);
}

function made(recipe: Recipe): Made {
  const { keyPrefix, keyScope, chain, writing } = recipe;
  const { stringToSign } = hashedNow(textsOf(recipe));
  return {
    keyPrefix,
    keyScope,
    chain,
    writing,
    data: hashedNow(signedBytes(recipe, stringToSign)),
    derivation: [chain, keyPrefix, ...keyScope, ''].join('\0'),
  };
}
