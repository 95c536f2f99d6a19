/** How many links are open, in all and per client address. */
export class Occupancy {
  readonly #ceiling: number;
  readonly #ceilingPerAddress: number;
  readonly #perAddress = new Map<string, number>();
  #total = 0;

  constructor(ceiling: number, ceilingPerAddress: number) {
    this.#ceiling = ceiling;
    this.#ceilingPerAddress = ceilingPerAddress;
  }

  get total(): number {
    return this.#total;
  }

  /** Takes a place; every place taken is to be given back once by `leave`. */
  enter(address: string): 'entered' | 'links' | 'links-per-address' {
    const count = this.#perAddress.get(address) ?? 0;
    if (this.#total >= this.#ceiling) return 'links';
    if (count >= this.#ceilingPerAddress) return 'links-per-address';
    this.#perAddress.set(address, count + 1);
    this.#total += 1;
    return 'entered';
  }

  leave(address: string): void {
    const count = this.#perAddress.get(address) ?? 0;
    if (count === 0) return;
    if (count === 1) this.#perAddress.delete(address);
    else this.#perAddress.set(address, count - 1);
    this.#total -= 1;
  }
}
