/** Stretches of a text that are taken, by their starts; any number of them in little time. */
export class Claims {
  readonly #taken: Uint8Array;

  /** @param length of the text */
  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  has(at: number): boolean {
    return this.#taken[at] === 1;
  }

  hasAny(start: number, end: number): boolean {
    return this.#taken.subarray(start, end).includes(1);
  }

  take(start: number, end: number): void {
    this.#taken.fill(1, start, end);
  }
}
