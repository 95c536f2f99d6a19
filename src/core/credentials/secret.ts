const mask = '••••';

/**
 * Text that cannot be printed. String conversion, JSON, template literals and Node's inspector all give a mask.
 * `reveal()` is called by what signs with it, sends it (a session token, by the protocol), holds it against a signature or
 * tries others like it, looks for what mars it, finds it in a text to mask it there, writes it into code that a person
 * asked for, and shows a person their own field.
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
