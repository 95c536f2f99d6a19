import { onDemand } from 'bson';
import { checkInSteps } from './check';
import { readChecked, type Document } from './document';
import { requireWholeDocument } from './elements';
import { Progress, type Cut } from './progress';

/**
 * Of a document with more elements, of all levels together, only the first so many are taken into an object. What a
 * driver sends has some dozens.
 */
export const mostElements = 2_000;

/**
 * Reads the document that stands from `start` to the end of the bytes as `decodeDocument` does, in steps of a small
 * part of a millisecond. It is checked to its end; the elements beyond `mostElements` are left out of what is read.
 * @throws Fault `bson-invalid` or `utf8-invalid`, with the byte offset in the bytes given
 */
export function* decodeInSteps(bytes: Uint8Array, start = 0): Generator<void, Document> {
  requireWholeDocument(bytes, start);
  const progress = new Progress(mostElements);
  yield* checkInSteps(bytes, start, progress);
  return progress.cut ? readChecked(cutOff(bytes, start, progress.cut), 0) : readChecked(bytes, start);
}

/** The document with nothing from the cut on: those that are open there end there. */
function cutOff(bytes: Uint8Array, start: number, { at, open }: Cut): Uint8Array {
  const cut = new Uint8Array(at - start + open.length);
  cut.set(bytes.subarray(start, at));
  open.forEach((opened, level) => {
    const end = cut.length - level;
    onDemand.NumberUtils.setInt32LE(cut, opened - start, end - (opened - start));
  });
  return cut;
}
