/** Stretches of a text that are taken, by their starts; any number of them in little time. */
export class Claims {
  /** 1: something tells of it; 2: nothing else may. */
  readonly #taken: Uint8Array;

  /** @param length of the text */
  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  /** Whether any piece tells of it. */
  has(at: number): boolean {
    return this.#taken[at] !== 0;
  }

  /** Whether it is one piece's own. */
  isOwn(at: number): boolean {
    return this.#taken[at] === 2;
  }

  /** Whether a piece tells of a part of it that others may tell of as well. */
  isShared(start: number, end: number): boolean {
    return this.#taken.subarray(start, end).includes(1);
  }

  /** The text with a blank for each character that is a piece's own. @param start where it stands */
  blanked(text: string, start: number): string {
    const taken = this.#taken.subarray(start, start + text.length);
    let [open, from] = ['', 0];
    for (let at = taken.indexOf(2); at !== -1; at = taken.indexOf(2, from)) {
      open += text.slice(from, at);
      from = at;
      while (taken[from] === 2) from += 1;
      open += ' '.repeat(from - at);
    }
    return open + text.slice(from);
  }

  share(start: number, end: number): void {
    for (let at = start; at < end; at++) this.#taken[at] ||= 1;
  }

  own(start: number, end: number): void {
    this.#taken.fill(2, start, end);
  }
}
