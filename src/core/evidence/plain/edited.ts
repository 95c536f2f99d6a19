/** A stretch of a text, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Edited {
  readonly text: string;
  /** The offset in the text as it was of one in `text`. */
  readonly place: (offset: number) => number;
}

/** @param edits in the order of the text, none over another */
export function edited(text: string, edits: readonly Edit[]): Edited {
  if (edits.length === 0) return { text, place: (offset) => offset };
  const parts: string[] = [];
  /** Where what stands behind each edit begins, in the new text and in the old one. */
  const starts: { readonly at: number; readonly was: number }[] = [];
  let [from, length] = [0, 0];
  for (const { start, end, text: instead } of edits) {
    parts.push(text.slice(from, start), instead);
    length += start - from + instead.length;
    starts.push({ at: length, was: end });
    from = end;
  }
  parts.push(text.slice(from));
  return {
    text: parts.join(''),
    place: (offset) => {
      const before = lastUpTo(starts, offset);
      return before ? before.was + offset - before.at : offset;
    },
  };
}

/** The last that begins at an offset or before it. */
function lastUpTo<T extends { readonly at: number }>(starts: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.at ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1];
}
