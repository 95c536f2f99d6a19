import type { Difference, Comparison } from './compareDrivers';
import { secretsIn } from './secretsIn';

/** A run of the connection string that is drawn alike. */
export interface UriSegment {
  /** As it stands, or dots of the same number where it is a secret that is covered. */
  readonly text: string;
  /** UTF-16 offset in the connection string. */
  readonly start: number;
  readonly secret: boolean;
  /** Which of the differences these characters belong to; the narrowest where several do. */
  readonly difference: Difference | null;
}

/** In the place of each character of a secret. */
export const dot = '•';

/**
 * Cuts a connection string into runs for drawing. Secrets are covered character by character, except for those at
 * which drivers part ways: a plus sign tells nothing of what stands around it.
 * @param revealed whether secrets are shown
 */
export function segmentsOf(
  text: string,
  { layout, differences }: Comparison,
  revealed: boolean,
): readonly UriSegment[] {
  const secretAt = new Uint8Array(text.length);
  for (const { start, end } of secretsIn(layout)) secretAt.fill(1, start, end);
  const differenceAt = narrowestAt(text.length, differences);
  const segments: { text: string; start: number; secret: boolean; difference: Difference | null }[] = [];
  for (let at = 0; at < text.length; at++) {
    const secret = secretAt[at] === 1;
    const difference = differenceAt[at] ?? null;
    const told = !secret || revealed || (difference !== null && lengthOf(difference) === 1);
    const character = told ? text.charAt(at) : dot;
    const last = segments.at(-1);
    if (last && last.secret === secret && last.difference === difference) last.text += character;
    else segments.push({ text: character, start: at, secret, difference });
  }
  return segments;
}

/** For each character the narrowest difference that it belongs to: the widest are laid down first. */
function narrowestAt(
  length: number,
  differences: readonly Difference[],
): readonly (Difference | undefined)[] {
  const at: (Difference | undefined)[] = Array.from({ length });
  const widestFirst = [...differences].sort((a, b) => lengthOf(b) - lengthOf(a));
  for (const difference of widestFirst) at.fill(difference, difference.span.start, difference.span.end);
  return at;
}

function lengthOf({ span }: Difference): number {
  return span.end - span.start;
}
