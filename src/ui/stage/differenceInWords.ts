import {
  compareLines,
  firstDifference,
  type ComparedLine,
  type FirstDifference,
} from '../../core/bytes/compareText';
import type { Party } from '../../core/trace/steps';
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
  /** Lines whose value behind the colon is drawn as dots and quoted nowhere. */
  readonly isMasked?: (line: string) => boolean;
}

/** Where two texts first differ, in a sentence; null where they do not. */
export function differenceInWords({ left, right, isMasked = () => false }: Compared): string | null {
  const first = firstDifference(left.text, right.text);
  const row = compareLines(left.text, right.text).find(({ same }) => !same);
  if (!first || !row || row.same) return null;
  const where = `First difference: line ${first.line}, column ${first.column}`;
  return `${where}: ${whatOf(first, row, left.has, right.has, isMasked)}.`;
}

function whatOf(
  first: FirstDifference,
  { left, right }: ComparedLine & { same: false },
  leftHas: string,
  rightHas: string,
  isMasked: (line: string) => boolean,
): string {
  if (left === null) return `only ${rightHas} this ${lineOf(right)}`;
  if (right === null) return `only ${leftHas} this ${lineOf(left)}`;
  if (isMasked(left.text) || isMasked(right.text)) return 'inside what is masked';
  return `${leftHas} ${inWords(first.left)}, ${rightHas} ${inWords(first.right)}`;
}

function lineOf(side: { readonly text: string } | null): string {
  return side?.text === '' ? 'blank line' : 'line';
}
