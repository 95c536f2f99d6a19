/** Counts the links that are open, and says when there are enough of them: in all, or from one client address. */
export class ConnectionLimit {
  readonly #most: number;
  readonly #mostPerAddress: number;
  readonly #perAddress = new Map<string, number>();
  #total = 0;

  constructor(most: number, mostPerAddress: number) {
    this.#most = most;
    this.#mostPerAddress = mostPerAddress;
  }

  get total(): number {
    return this.#total;
  }

  /** Takes a place; every place taken is to be given back once by `leave`. */
  enter(address: string): 'entered' | 'links' | 'links-per-address' {
    const full = this.full(address);
    if (full !== null) return full;
    this.#perAddress.set(address, (this.#perAddress.get(address) ?? 0) + 1);
    this.#total += 1;
    return 'entered';
  }

  /** Why there is no place, or null. */
  full(address: string): 'links' | 'links-per-address' | null {
    if (this.#total >= this.#most) return 'links';
    return (this.#perAddress.get(address) ?? 0) >= this.#mostPerAddress ? 'links-per-address' : null;
  }

  leave(address: string): void {
    const count = this.#perAddress.get(address) ?? 0;
    if (count === 0) return;
    if (count === 1) this.#perAddress.delete(address);
    else this.#perAddress.set(address, count - 1);
    this.#total -= 1;
  }
}
