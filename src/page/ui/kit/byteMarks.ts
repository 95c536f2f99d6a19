import type { ValueName } from '../../../core/vocabulary/values';

/** A range of bytes that a named value has. */
export interface ByteMark {
  readonly value: ValueName;
  readonly offset: number;
  readonly length: number;
  /** What stands there is another than the value that was made. */
  readonly changed?: true;
}

/** A mark, and those inside it. */
export interface MarkNode extends ByteMark {
  readonly inner: readonly MarkNode[];
}

/** The marks that lie within a range, each in the smallest one around it; what only overlaps another is left out. */
export function nestMarks(marks: readonly ByteMark[], from: number, to: number): readonly MarkNode[] {
  const within = marks
    .filter(({ offset, length }) => offset >= from && offset + length <= to && length > 0)
    .toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return nest(within, to);
}

function nest(sorted: readonly ByteMark[], to: number): readonly MarkNode[] {
  const nodes: MarkNode[] = [];
  for (let i = 0; i < sorted.length;) {
    const mark = sorted[i++];
    if (!mark) break;
    const end = mark.offset + mark.length;
    const inside: ByteMark[] = [];
    for (let next = sorted[i]; next && next.offset < end; next = sorted[++i])
      if (next.offset + next.length <= end) inside.push(next);
    if (end <= to) nodes.push({ ...mark, inner: nest(inside, end) });
  }
  return nodes;
}

/** The values that begin within a range, each once. What is folded away there stands for them. */
export function valuesWithin(marks: readonly ByteMark[], from: number, to: number): readonly ValueName[] {
  const within = marks.filter(({ offset }) => offset >= from && offset < to);
  return [...new Set(within.map(({ value }) => value))];
}

/** The names of the marks, outermost first, each once. */
export function namesOf(nodes: readonly MarkNode[]): readonly ValueName[] {
  return [...new Set(nodes.flatMap(({ value, inner }) => [value, ...namesOf(inner)]))];
}
