/** A stretch of the pasted text: UTF-16 offsets, and the line and column (from 1) at which it begins. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** Makes spans of one text. Offsets are UTF-16 code units from 0, `end` exclusive. */
export type Locate = (start: number, end: number) => Span;

/**
 * Reads the line starts once, so that any number of spans of a long text cost a binary search each. A line ends with
 * LF, CR or CRLF; lines and columns count from 1, columns in UTF-16 code units.
 */
export function locatorOf(text: string): Locate {
  const starts = lineStartsOf(text);
  return (start, end) => {
    const line = lastAtOrBefore(starts, start);
    return { start, end, line: line + 1, column: start - (starts[line] ?? 0) + 1 };
  };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
  return starts;
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
