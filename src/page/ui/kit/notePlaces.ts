/** One note: where its line begins, and how high it is, in pixels. */
export interface NoteBox {
  readonly wanted: number;
  readonly height: number;
}

/**
 * Where notes stand beside their text: each at its line, or as close below as the note before it leaves room; the last
 * ones move up rather than out of the text's height, if there is room for all.
 * @param boxes from top to bottom
 * @returns the top of each, and where the last of them ends
 */
export function notePlaces(
  boxes: readonly NoteBox[],
  textHeight: number,
): { readonly tops: readonly number[]; readonly height: number } {
  const tops: number[] = [];
  let below = 0;
  for (const { wanted, height } of boxes) {
    const top = Math.max(wanted, below);
    tops.push(top);
    below = top + height;
  }
  let limit = Math.max(
    textHeight,
    boxes.reduce((sum, { height }) => sum + height, 0),
  );
  for (let i = boxes.length - 1; i >= 0; i--) {
    const { height = 0 } = boxes[i] ?? {};
    tops[i] = Math.min(tops[i] ?? 0, limit - height);
    limit = tops[i] ?? 0;
  }
  const last = boxes.length - 1;
  return { tops, height: last < 0 ? 0 : (tops[last] ?? 0) + (boxes[last]?.height ?? 0) };
}
