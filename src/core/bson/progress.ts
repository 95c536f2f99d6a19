import type { Element } from './elements';

/** Elements that are looked at in one step, and bytes of values. */
const stepElements = 128;
const stepBytes = 64 * 1024;

/** How far a document was walked: when a step is over, and where a reader of its first elements would stop. */
export class Progress {
  readonly #most: number;
  /** Where the documents begin that are being walked, the outermost first. */
  readonly #open: number[] = [];
  #elements = 0;
  #bytes = 0;
  #stepElements = 0;
  /** Above 0 inside a value that cannot be cut. */
  #uncuttable = 0;
  #cut: Cut | null = null;

  /** @param most elements, of all levels together, of which a reader takes note */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** Where to stop; null for a document that has no more elements than a reader takes note of. */
  get cut(): Cut | null {
    return this.#cut;
  }

  /** A document begins. @returns its level, 1 for the outermost */
  enter(start: number): number {
    return this.#open.push(start);
  }

  leave(): void {
    this.#open.pop();
  }

  /** @returns whether a step is over */
  count({ typeOffset, valueLength }: Element): boolean {
    this.#elements += 1;
    if (this.#elements > this.#most && this.#uncuttable === 0) {
      this.#cut ??= { at: typeOffset, open: [...this.#open] };
    }
    this.#stepElements += 1;
    this.#bytes += valueLength;
    if (this.#stepElements < stepElements && this.#bytes < stepBytes) return false;
    this.#stepElements = 0;
    this.#bytes = 0;
    return true;
  }

  /** Walks what is inside a value that must not be cut. */
  *closed(walk: Generator<void, void>): Generator<void, void> {
    this.#uncuttable += 1;
    yield* walk;
    this.#uncuttable -= 1;
  }
}

/** Before the element at `at`, while the documents that begin at `open` were being walked. */
export interface Cut {
  readonly at: number;
  readonly open: readonly number[];
}
