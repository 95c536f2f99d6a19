import {
  compareLines,
  firstDifference,
  type ComparedLine,
  type FirstDifference,
} from '../../../core/bytes/compareText';
import type { Party } from '../../../core/vocabulary/steps';
import { inWords } from '../kit/drawn';

/** One of two texts, and whose it is. */
export interface ComparedSide {
  readonly party: Party;
  /** Over its column, e.g. `You`. */
  readonly title: string;
  /** Before what it has, e.g. `you have`. */
  readonly has: string;
  readonly text: string;
}

export interface Compared {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
  /** From which UTF-16 code unit on a line is drawn as dots and quoted nowhere; null where it is not. */
  readonly maskFrom?: (line: string) => number | null;
}

/** Where two texts first differ, in a sentence; null where they do not. */
export function differenceInWords({ left, right, maskFrom = () => null }: Compared): string | null {
  const first = firstDifference(left.text, right.text);
  const row = compareLines(left.text, right.text).find(({ same }) => !same);
  if (!first || !row || row.same) return null;
  const where = `First difference: line ${first.line}, column ${first.column}`;
  return `${where}: ${whatOf(first, row, left.has, right.has, maskFrom)}.`;
}

function whatOf(
  first: FirstDifference,
  { left, right }: ComparedLine & { same: false },
  leftHas: string,
  rightHas: string,
  maskFrom: (line: string) => number | null,
): string {
  if (left === null) return `only ${rightHas} this ${lineOf(right)}`;
  if (right === null) return `only ${leftHas} this ${lineOf(left)}`;
  if (maskFrom(left.text) !== null || maskFrom(right.text) !== null) return 'inside what is masked';
  return `${leftHas} ${inWords(first.left)}, ${rightHas} ${inWords(first.right)}`;
}

function lineOf(side: { readonly text: string } | null): string {
  return side?.text === '' ? 'blank line' : 'line';
}
