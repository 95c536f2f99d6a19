/** A stretch of the pasted text: UTF-16 offsets, and the line and column (from 1) at which it begins. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}
