import { checkInSteps } from './check';
import type { Element } from './elements';
import { Progress } from './progress';

/** Keeps the elements of the outermost document as they are walked. */
class Outermost extends Progress {
  readonly elements: Element[] = [];
  #level = 0;

  override enter(start: number): number {
    return (this.#level = super.enter(start));
  }

  override leave(): void {
    this.#level -= 1;
    super.leave();
  }

  override count(element: Element): boolean {
    if (this.#level === 1) this.elements.push(element);
    return super.count(element);
  }
}

/**
 * Walks the document at `start` to its leaves, as `checkDocument` does, and gives its own elements, which are then read once.
 * @throws Fault `bson-invalid` or `utf8-invalid` at the very byte that is wrong
 */
export function checkedElements(bytes: Uint8Array, start = 0): readonly Element[] {
  const outermost = new Outermost();
  const steps = checkInSteps(bytes, start, outermost);
  while (!steps.next().done);
  return outermost.elements;
}
