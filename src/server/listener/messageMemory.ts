/** Bytes of a message that are always taken. */
const always = 16 * 1024;

/**
 * Memory for messages that are not whole, or not answered yet, over all connections: each may hold a little, and what
 * goes beyond is taken from one store.
 */
export class MessageMemory {
  readonly #total: number;
  #taken = 0;

  /** @param total bytes */
  constructor(total: number) {
    this.#total = total;
  }

  /** A connection's share. */
  share(): Share {
    let held = 0;
    return {
      hold: (bytes) => {
        const wanted = Math.max(0, bytes - always);
        if (wanted > held && this.#taken + wanted - held > this.#total) return false;
        this.#taken += wanted - held;
        held = wanted;
        return true;
      },
    };
  }
}

export interface Share {
  /** Holds so many bytes from now on, in place of those before. @returns whether there was room */
  hold(bytes: number): boolean;
}
