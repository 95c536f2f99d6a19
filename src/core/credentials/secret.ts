const mask = '••••';

/**
 * Text that cannot be printed. String conversion, JSON, template literals and Node's inspector all give a mask.
 * `reveal()` is called where the signer needs it and where a person asked to see their own field, nowhere else.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.#text.length;
  }

  equals(other: Secret): boolean {
    return this.#text === other.#text;
  }

  toString(): string {
    return mask;
  }

  toJSON(): string {
    return mask;
  }

  /** Node's inspector hook, named by its registered symbol so that core need not know Node. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Secret(${mask})`;
  }
}
