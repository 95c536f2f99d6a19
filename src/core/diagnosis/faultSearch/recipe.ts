import { hexEncode } from '../../bytes/hex';
import { utf8Encode } from '../../bytes/utf8';
import type { HashConstructor } from '../../sigv4/hash';

/** One line of the canonical headers. */
export type HeaderLine = readonly [name: string, value: string];

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
  readonly blankLine: boolean;
  /** Names of the list, and what joins them; in the canonical request, not in the Authorization header. */
  readonly signedHeaders: readonly string[];
  readonly listSeparator: string;
  readonly body: string;
  /** Stands in the place of the body's hash. */
  readonly payloadHash: string | null;
  readonly canonicalEnd: '' | '\n';
  readonly lineEnd: '\n' | '\r\n';
  /** The first three lines of the string to sign. */
  readonly algorithm: string;
  readonly dateLine: string;
  readonly scopeLine: string;
  /** How the canonical request stands in the last line. */
  readonly digest: 'hex' | 'upper-hex' | 'not-hashed';
  readonly stringEnd: '' | '\n';
  /** What the key derivation runs over: day, region, service, terminator. */
  readonly keyScope: readonly string[];
  readonly keyPrefix: string;
  /** How each derived key goes into the next HMAC; `swapped`: key and data have changed places in the first. */
  readonly chain: 'bytes' | 'hex' | 'last-hex' | 'swapped';
  /** How the signature is written. */
  readonly writing: 'hex' | 'upper-hex' | 'base64';
}

export interface RecipeTexts {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
}

/** Carries recipes out. Hashes of texts are remembered, since most recipes differ in one place only. */
export class Kitchen {
  readonly #Sha256: HashConstructor;
  readonly #hashes = new Map<string, string>();

  constructor(Sha256: HashConstructor) {
    this.#Sha256 = Sha256;
  }

  async texts(recipe: Recipe): Promise<RecipeTexts> {
    const lines = [
      recipe.method,
      recipe.path,
      ...(recipe.query === null ? [] : [recipe.query]),
      ...recipe.headers.map(([name, value]) => `${name}${recipe.colon}${value}`),
      ...(recipe.blankLine ? [''] : []),
      recipe.signedHeaders.join(recipe.listSeparator),
      recipe.payloadHash ?? (await this.hash(recipe.body)),
    ];
    const canonicalRequest = lines.join(recipe.lineEnd) + recipe.canonicalEnd;
    const last = recipe.digest === 'not-hashed' ? canonicalRequest : await this.hash(canonicalRequest);
    const stringToSign =
      [
        ...(recipe.algorithm === '' ? [] : [recipe.algorithm]),
        recipe.dateLine,
        recipe.scopeLine,
        recipe.digest === 'upper-hex' ? last.toUpperCase() : last,
      ].join(recipe.lineEnd) + recipe.stringEnd;
    return { canonicalRequest, stringToSign };
  }

  /** The signature's bytes for a string to sign. */
  async sign(recipe: Recipe, stringToSign: string): Promise<Uint8Array> {
    let key = utf8Encode(`${recipe.keyPrefix}${recipe.secret}`);
    for (const [i, part] of recipe.keyScope.entries()) {
      const [by, over] =
        recipe.chain === 'swapped' && i === 0 ? [utf8Encode(part), key] : [key, utf8Encode(part)];
      key = await this.#hmac(by, over);
      if (recipe.chain === 'hex') key = utf8Encode(hexEncode(key));
    }
    if (recipe.chain === 'last-hex') key = utf8Encode(hexEncode(key));
    return this.#hmac(key, utf8Encode(stringToSign));
  }

  /** SHA-256 in lower-case hex. */
  async hash(text: string): Promise<string> {
    const known = this.#hashes.get(text);
    if (known !== undefined) return known;
    const sha256 = new this.#Sha256();
    sha256.update(utf8Encode(text));
    const hash = hexEncode(await sha256.digest());
    this.#hashes.set(text, hash);
    return hash;
  }

  #hmac(key: Uint8Array, data: Uint8Array): Promise<Uint8Array> {
    const keyed = new this.#Sha256(key);
    keyed.update(data);
    return keyed.digest();
  }
}
