/** The first place at which two texts differ. Lines and columns count from 1, columns in characters (code points). */
export interface FirstDifference {
  readonly line: number;
  readonly column: number;
  /** The character there, a line feed at the end of a line; null where the text is over. */
  readonly left: string | null;
  readonly right: string | null;
}

/** One side of a line that is not the same on both. */
export interface LineSide {
  /** From 1. */
  readonly number: number;
  /** Without its line feed. */
  readonly text: string;
  /** The stretch that differs, in UTF-16 code units; empty where the other side has more. */
  readonly from: number;
  readonly to: number;
}

/** A line of two texts laid beside each other; at least one of `left` and `right` is there in a line that differs. */
export type ComparedLine =
  | { readonly same: true; readonly left: number; readonly right: number; readonly text: string }
  | { readonly same: false; readonly left: LineSide | null; readonly right: LineSide | null };

/** @returns null when the texts are the same to the character */
export function firstDifference(left: string, right: string): FirstDifference | null {
  if (left === right) return null;
  const at = commonStart(left, right);
  const before = left.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    line: before.split('\n').length,
    column: Array.from(before.slice(lineStart)).length + 1,
    left: characterAt(left, at),
    right: characterAt(right, at),
  };
}

/** Past this many pairs of lines, lines are laid beside each other by their number alone. */
const mostPairs = 250_000;

/**
 * Lays two texts beside each other so that as many lines as possible stand beside their like: a line that only one
 * side has does not make all that follow it differ.
 */
export function compareLines(left: string, right: string): readonly ComparedLine[] {
  const [lines, others] = [left.split('\n'), right.split('\n')];
  const out: ComparedLine[] = [];
  let [l, r] = [0, 0];
  const layDown = (untilLeft: number, untilRight: number): void => {
    while (l < untilLeft || r < untilRight) {
      const text = l < untilLeft ? lines[l++] : undefined;
      const other = r < untilRight ? others[r++] : undefined;
      out.push({ same: false, left: sideOf(text, l, other), right: sideOf(other, r, text) });
    }
  };
  for (const [sameLeft, sameRight] of sameLines(lines, others)) {
    layDown(sameLeft, sameRight);
    out.push({ same: true, left: ++l, right: ++r, text: lines[sameLeft] ?? '' });
  }
  layDown(lines.length, others.length);
  return out;
}

function sideOf(text: string | undefined, number: number, other: string | undefined): LineSide | null {
  if (text === undefined) return null;
  if (other === undefined) return { number, text, from: 0, to: text.length };
  const from = commonStart(text, other);
  return { number, text, from, to: text.length - commonEnd(text, other, from) };
}

/** A longest common subsequence of lines, as pairs of indices. */
function sameLines(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [number, number])[] {
  if (left.length * right.length > mostPairs) {
    return left.flatMap((text, i) => (right[i] === text ? [[i, i] as const] : []));
  }
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        left[i] === right[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** How many code units two texts begin with in common, no character cut in half. */
export function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at > 0 && (splits(a, at) || splits(b, at)) ? at - 1 : at;
}

/** The same from the end, not reaching back past `from`. */
function commonEnd(a: string, b: string, from: number): number {
  const most = Math.min(a.length, b.length) - from;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count > 0 && (splits(a, a.length - count) || splits(b, b.length - count)) ? count - 1 : count;
}

/** Whether a cut before this index goes through a surrogate pair. */
function splits(text: string, index: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(index - 1, index + 1));
}

function characterAt(text: string, at: number): string | null {
  const code = text.codePointAt(at);
  return code === undefined ? null : String.fromCodePoint(code);
}
