/** A value that somebody may choose anew, and that others are told of. */
export class ObservedValue<T> {
  #value: T;
  readonly #observers = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  choose(value: T): void {
    this.#value = value;
    for (const observer of this.#observers) observer(value);
  }

  /** @returns what ends it */
  observe(observer: (value: T) => void): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }
}
